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

  /** How strong each tone gets in each channel of a recording, 0 to 1: the strongest quarter of a second counts. */
  inPage.tonesOf = async (address, tones) => {
    const sound = await (await fetch(address)).arrayBuffer();
    const decoded = await context().decodeAudioData(sound);
    const { numberOfChannels, sampleRate, duration } = decoded;
    const strongest = (wave, hertz) =>
      Math.max(...quarters(wave, sampleRate).map((part) => goertzel(part, hertz, sampleRate)));
    const waves = Array.from({ length: numberOfChannels }, (_, n) => decoded.getChannelData(n));
    const channels = waves.map((wave) => tones.map((hertz) => strongest(wave, hertz)));
    return { numberOfChannels, duration, channels };
  };

  const quarters = (wave, rate) => {
    const length = Math.floor(rate / 4);
    return Array.from({ length: Math.floor(wave.length / length) }, (_, n) => wave.slice(n * length, (n + 1) * length));
  };

  const goertzel = (wave, hertz, rate) => {
    const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
    let [last, before] = [0, 0];
    for (const sample of wave) [last, before] = [sample + turn * last - before, last];
    return (2 * Math.sqrt(last ** 2 + before ** 2 - turn * last * before)) / wave.length;
  };
}
