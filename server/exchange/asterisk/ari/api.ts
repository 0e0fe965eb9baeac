// Printed by print-api.ts out of Asterisk's own description of its interface; not edited by hand.

type Application = {
  name: string;
  channel_ids: string[];
  bridge_ids: string[];
  endpoint_ids: string[];
  device_names: string[];
  events_allowed: unknown[];
  events_disallowed: unknown[];
};

type AsteriskInfo = { build?: BuildInfo; system?: SystemInfo; config?: ConfigInfo; status?: StatusInfo };

type Bridge = {
  id: string;
  technology: string;
  bridge_type: 'mixing' | 'holding';
  bridge_class: string;
  creator: string;
  name: string;
  channels: string[];
  video_mode?: string;
  video_source_id?: string;
  creationtime: string;
  bridgevars?: unknown;
};

type BuildInfo = { os: string; kernel: string; options: string; machine: string; date: string; user: string };

type CallerID = { name: string; number: string };

type Channel = {
  id: string;
  protocol_id: string;
  name: string;
  state:
    | 'Down'
    | 'Rsrved'
    | 'OffHook'
    | 'Dialing'
    | 'Ring'
    | 'Ringing'
    | 'Up'
    | 'Busy'
    | 'Dialing Offhook'
    | 'Pre-ring'
    | 'Unknown';
  caller: CallerID;
  connected: CallerID;
  accountcode: string;
  dialplan: DialplanCEP;
  creationtime: string;
  language: string;
  channelvars?: unknown;
  caller_rdnis?: string;
  tenantid?: string;
};

type ConfigInfo = {
  name: string;
  default_language: string;
  max_channels?: number;
  max_open_files?: number;
  max_load?: number;
  setid: SetId;
};

type ConfigTuple = { attribute: string; value: string };

type DialplanCEP = { context: string; exten: string; priority: number; app_name: string; app_data: string };

type Endpoint = {
  technology: string;
  resource: string;
  state?: 'unknown' | 'offline' | 'online';
  channel_ids: string[];
};

type LiveRecording = {
  name: string;
  format: string;
  target_uri: string;
  state: 'queued' | 'recording' | 'paused' | 'done' | 'failed' | 'canceled';
  duration?: number;
  talking_duration?: number;
  silence_duration?: number;
  cause?: string;
};

type Playback = {
  id: string;
  media_uri: string;
  next_media_uri?: string;
  target_uri: string;
  language?: string;
  state: 'queued' | 'playing' | 'continuing' | 'done' | 'failed';
};

type SetId = { user: string; group: string };

type StatusInfo = { startup_time: string; last_reload_time: string };

type StoredRecording = { name: string; format: string };

type SystemInfo = { version: string; entity_id: string };

type Variable = { value: string };

export type ApplicationReplaced = { type: 'ApplicationReplaced'; timestamp: string };

export type StasisStart = {
  type: 'StasisStart';
  timestamp: string;
  args: string[];
  channel: Channel;
  replace_channel?: Channel;
};

export type StasisEnd = { type: 'StasisEnd'; timestamp: string; channel: Channel };

export type PlaybackFinished = { type: 'PlaybackFinished'; timestamp: string; playback: Playback };

export type RecordingFinished = { type: 'RecordingFinished'; timestamp: string; recording: LiveRecording };

export type RecordingFailed = { type: 'RecordingFailed'; timestamp: string; recording: LiveRecording };

export type ChannelHangupRequest = {
  type: 'ChannelHangupRequest';
  timestamp: string;
  cause?: number;
  tech_cause?: number;
  soft?: boolean;
  channel: Channel;
};

export type ChannelDestroyed = {
  type: 'ChannelDestroyed';
  timestamp: string;
  cause: number;
  cause_txt: string;
  tech_cause?: number;
  channel: Channel;
};

export type ChannelHold = { type: 'ChannelHold'; timestamp: string; channel: Channel; musicclass?: string };

export type ChannelUnhold = { type: 'ChannelUnhold'; timestamp: string; channel: Channel };

export type ChannelStateChange = { type: 'ChannelStateChange'; timestamp: string; channel: Channel };

export type ChannelDtmfReceived = {
  type: 'ChannelDtmfReceived';
  timestamp: string;
  digit: string;
  duration_ms: number;
  channel: Channel;
};

export type AriEvent =
  | ApplicationReplaced
  | StasisStart
  | StasisEnd
  | PlaybackFinished
  | RecordingFinished
  | RecordingFailed
  | ChannelHangupRequest
  | ChannelDestroyed
  | ChannelHold
  | ChannelUnhold
  | ChannelStateChange
  | ChannelDtmfReceived;

export const heard: readonly AriEvent['type'][] = [
  'ApplicationReplaced',
  'StasisStart',
  'StasisEnd',
  'PlaybackFinished',
  'RecordingFinished',
  'RecordingFailed',
  'ChannelHangupRequest',
  'ChannelDestroyed',
  'ChannelHold',
  'ChannelUnhold',
  'ChannelStateChange',
  'ChannelDtmfReceived',
];

export type Operations = {
  'PUT /applications/{applicationName}/eventFilter': {
    asks: { applicationName: string; filter?: unknown };
    answer: Application;
  };
  'PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}': {
    asks: { configClass: string; objectType: string; id: string; fields?: unknown };
    answer: ConfigTuple[];
  };
  'DELETE /asterisk/config/dynamic/{configClass}/{objectType}/{id}': {
    asks: { configClass: string; objectType: string; id: string };
    answer: undefined;
  };
  'GET /asterisk/info': { asks: { only?: string | readonly string[] }; answer: AsteriskInfo };
  'GET /asterisk/variable': { asks: { variable: string }; answer: Variable };
  'POST /asterisk/variable': { asks: { variable: string; value?: string }; answer: undefined };
  'GET /bridges': { asks: Record<never, never>; answer: Bridge[] };
  'POST /bridges/{bridgeId}': {
    asks: { type?: string; bridgeId: string; name?: string; variables?: unknown };
    answer: Bridge;
  };
  'DELETE /bridges/{bridgeId}': { asks: { bridgeId: string }; answer: undefined };
  'POST /bridges/{bridgeId}/addChannel': {
    asks: {
      bridgeId: string;
      channel: string | readonly string[];
      role?: string;
      absorbDTMF?: boolean;
      mute?: boolean;
      inhibitConnectedLineUpdates?: boolean;
    };
    answer: undefined;
  };
  'POST /bridges/{bridgeId}/removeChannel': {
    asks: { bridgeId: string; channel: string | readonly string[] };
    answer: undefined;
  };
  'POST /bridges/{bridgeId}/play/{playbackId}': {
    asks: {
      bridgeId: string;
      playbackId: string;
      media: string | readonly string[];
      announcer_format?: string;
      lang?: string;
      offsetms?: number;
      skipms?: number;
    };
    answer: Playback;
  };
  'GET /channels': { asks: Record<never, never>; answer: Channel[] };
  'POST /channels/create': {
    asks: {
      endpoint: string;
      app: string;
      appArgs?: string;
      channelId?: string;
      otherChannelId?: string;
      originator?: string;
      formats?: string;
      variables?: unknown;
    };
    answer: Channel;
  };
  'POST /channels/{channelId}': {
    asks: {
      channelId: string;
      endpoint: string;
      extension?: string;
      context?: string;
      priority?: number;
      label?: string;
      app?: string;
      appArgs?: string;
      callerId?: string;
      timeout?: number;
      variables?: unknown;
      otherChannelId?: string;
      originator?: string;
      formats?: string;
    };
    answer: Channel;
  };
  'DELETE /channels/{channelId}': {
    asks: { channelId: string; reason_code?: string; reason?: string };
    answer: undefined;
  };
  'POST /channels/{channelId}/answer': { asks: { channelId: string }; answer: undefined };
  'POST /channels/{channelId}/ring': { asks: { channelId: string }; answer: undefined };
  'POST /channels/{channelId}/dtmf': {
    asks: { channelId: string; dtmf?: string; before?: number; between?: number; duration?: number; after?: number };
    answer: undefined;
  };
  'POST /channels/{channelId}/mute': { asks: { channelId: string; direction?: string }; answer: undefined };
  'DELETE /channels/{channelId}/mute': { asks: { channelId: string; direction?: string }; answer: undefined };
  'POST /channels/{channelId}/moh': { asks: { channelId: string; mohClass?: string }; answer: undefined };
  'DELETE /channels/{channelId}/moh': { asks: { channelId: string }; answer: undefined };
  'POST /channels/{channelId}/play/{playbackId}': {
    asks: {
      channelId: string;
      playbackId: string;
      media: string | readonly string[];
      lang?: string;
      offsetms?: number;
      skipms?: number;
    };
    answer: Playback;
  };
  'POST /channels/{channelId}/record': {
    asks: {
      channelId: string;
      name: string;
      format: string;
      maxDurationSeconds?: number;
      maxSilenceSeconds?: number;
      ifExists?: string;
      beep?: boolean;
      terminateOn?: string;
    };
    answer: LiveRecording;
  };
  'POST /channels/{channelId}/snoop/{snoopId}': {
    asks: { channelId: string; snoopId: string; spy?: string; whisper?: string; app: string; appArgs?: string };
    answer: Channel;
  };
  'POST /channels/{channelId}/dial': {
    asks: { channelId: string; caller?: string; timeout?: number };
    answer: undefined;
  };
  'GET /endpoints/{tech}': { asks: { tech?: string }; answer: Endpoint[] };
  'GET /endpoints/{tech}/{resource}': { asks: { tech?: string; resource?: string }; answer: Endpoint };
  'DELETE /playbacks/{playbackId}': { asks: { playbackId: string }; answer: undefined };
  'GET /recordings/stored': { asks: Record<never, never>; answer: StoredRecording[] };
  'GET /recordings/stored/{recordingName}': { asks: { recordingName: string }; answer: StoredRecording };
  'DELETE /recordings/stored/{recordingName}': { asks: { recordingName: string }; answer: undefined };
};
