// A set: programs of Debian with everything they need, unpacked into a folder of ours. Nothing is put into the machine.

export type PackageSet = {
  suite: string;
  components: string;
  wanted: readonly string[];
  /** What their packages ask for and an unpacked program never touches: tools of an installation, sounds, tables. */
  unneeded: RegExp;
};

/** What sees to an installed program, with Perl and Python behind some of its tools. */
const ofAnInstallation =
  /^(adduser|base-passwd|debconf|dpkg|gcc-\d+-base|init-system-helpers|libaudit.*|libdebconfclient0|lib(file-find-rule|number-compare|text-glob)-perl|libpam.*|libperl.*|libpython.*|libsemanage.*|libsepol.*|login|lsb-base|mawk|media-types|passwd|perl.*|python3.*|readline-common|sysvinit-utils|tar|tzdata|usrmerge)$/;

export const sets = {
  asterisk: {
    suite: 'sid',
    components: 'main',
    wanted: ['asterisk', 'asterisk-moh-opsound-gsm'],
    unneeded:
      /^(adduser|asterisk-config|asterisk-core-sounds-.*|base-passwd|debconf|dirmngr|freetds-common|gcc-\d+-base|gnupg.*|gpg.*|libassuan9|libaudit.*|libc-gconv-modules-extra|libdebconfclient0|libksba8|libnpth0t64|libpam.*|libperl.*|libsemanage.*|libsnmp-base|login\.defs|passwd|pci\.ids|perl-.*|pinentry-curses|readline-common|tzdata)$/,
  },
  edge: { suite: 'bookworm', components: 'main', wanted: ['kamailio'], unneeded: ofAnInstallation },
  sipp: { suite: 'bookworm', components: 'main', wanted: ['sip-tester'], unneeded: /^gcc-\d+-base$/ },
  speech: {
    suite: 'bookworm',
    components: 'main contrib',
    wanted: ['open-jtalk', 'open-jtalk-mecab-naist-jdic', 'hts-voice-nitech-jp-atr503-m001'],
    unneeded: /^gcc-\d+-base$/,
  },
} as const satisfies Record<string, PackageSet>;

export type SetName = keyof typeof sets;
