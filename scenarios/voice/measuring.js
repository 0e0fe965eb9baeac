// Runs in the page before anything of ours: lets a test measure what the page hears over the line and what it plays itself.
// How strong a tone is, in dB; below -80 there is none.
{
  let measuring;
  globalThis.inPage = {};
  const context = () => (measuring ??= new AudioContext());
  const ears = { line: null, played: null };

  const listen = (name, connect) => {
    const analyser = connect.context.createAnalyser();
    analyser.fftSize = 8192;
    analyser.smoothingTimeConstant = 0;
    ears[name] = analyser;
    connect.to(analyser);
  };

  const Connection = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Connection {
    constructor(...given) {
      super(...given);
      this.addEventListener('track', ({ track }) => {
        const source = context().createMediaStreamSource(new MediaStream([track]));
        listen('line', { context: context(), to: (ear) => source.connect(ear) });
      });
    }
  };

  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
      if (ears.played?.context !== to.context) listen('played', { context: to.context, to: () => {} });
      connect.call(this, ears.played);
    }
    return connect.call(this, to, ...rest);
  };

  inPage.strength = (name, hertz) => {
    const ear = ears[name];
    if (!ear) return -Infinity;
    const spectrum = new Float32Array(ear.frequencyBinCount);
    ear.getFloatFrequencyData(spectrum);
    const bin = Math.round((hertz * ear.fftSize) / ear.context.sampleRate);
    return Math.max(...spectrum.slice(bin - 2, bin + 3));
  };

  inPage.loudness = (name) => {
    const ear = ears[name];
    if (!ear) return 0;
    const wave = new Float32Array(ear.fftSize);
    ear.getFloatTimeDomainData(wave);
    return Math.sqrt(wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length);
  };

  /** For each channel of a sound, how strong each tone is in its second half (Goertzel), 0 to 1. */
  inPage.tonesOf = async (address, tones) => {
    const sound = await (await fetch(address)).arrayBuffer();
    const { numberOfChannels, sampleRate, duration, ...decoded } = await decode(sound);
    return {
      numberOfChannels,
      duration,
      channels: decoded.channels.map((wave) => tones.map((hertz) => goertzel(wave, hertz, sampleRate))),
    };
  };

  const decode = async (sound) => {
    const buffer = await context().decodeAudioData(sound);
    const channels = Array.from({ length: buffer.numberOfChannels }, (_, n) =>
      buffer.getChannelData(n).slice(buffer.length / 4, buffer.length / 2),
    );
    return {
      numberOfChannels: buffer.numberOfChannels,
      sampleRate: buffer.sampleRate,
      duration: buffer.duration,
      channels,
    };
  };

  const goertzel = (wave, hertz, rate) => {
    const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
    let [last, before] = [0, 0];
    for (const sample of wave) [last, before] = [sample + turn * last - before, last];
    return (2 * Math.sqrt(last ** 2 + before ** 2 - turn * last * before)) / wave.length;
  };
}
