/** For a page: a tone is no speech, and the browser would take it for noise. */
export const rawMicrophone = `{
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const raw = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  mediaDevices.getUserMedia = ({ audio }) => open({ audio: { ...audio, ...raw } });
}`;
