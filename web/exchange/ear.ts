// Hears how loud a sound is just now: 0 is silence, 1 as loud as it gets.
export type Ear = { level(): number };

export function ear(context: AudioContext, source: AudioNode): Ear {
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  source.connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(wave);
      const power = wave.reduce((sum, sample) => sum + sample * sample, 0) / wave.length;
      // Speech lies between -60 and -10 dB: spread over the whole scale, as ears do.
      return Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-12) + 60) / 50));
    },
  };
}
