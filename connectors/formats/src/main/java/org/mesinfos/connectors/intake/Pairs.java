package org.mesinfos.connectors.intake;

/** Encodings in which two bytes stand for a character, in the order in which they exclude each other. */
enum Pairs {
    /** Syllables, which texts in other languages have none of, and the characters of the first level. */
    JAPANESE_OF_UNIX("EUC-JP", 0xB0, 0xCF) {
        @Override
        boolean isPair(int lead, int trail) {
            return (lead == HALF_WIDE || isWithin(lead, FIRST_OF_BOTH, 0xFE)) && isWithin(trail, FIRST_OF_BOTH, 0xFE);
        }

        @Override
        boolean isCommon(int lead, int trail) {
            return isSyllable(lead) || super.isCommon(lead, trail);
        }

        @Override
        boolean isSyllable(int lead) {
            return lead == HALF_WIDE || isWithin(lead, 0xA4, 0xA5);
        }
    },
    /** Hangul stands together; Chinese texts have characters far beyond it. */
    KOREAN("x-windows-949", 0xB0, 0xC8) {
        @Override
        boolean isPair(int lead, int trail) {
            return isWithin(lead, 0x81, 0xFD)
                    && (isWithin(trail, 0x41, 0x5A) || isWithin(trail, 0x61, 0x7A) || isWithin(trail, 0x81, 0xFE));
        }
    },
    /** The characters of the first level of GB 2312. */
    SIMPLIFIED_CHINESE("GB18030", 0xB0, 0xD7) {
        @Override
        boolean isPair(int lead, int trail) {
            return isWithin(lead, 0x81, 0xFE) && trail != 0x7F && isWithin(trail, 0x40, 0xFE);
        }
    },
    /** The characters that are used often. */
    TRADITIONAL_CHINESE("Big5", 0xA4, 0xC6) {
        @Override
        boolean isPair(int lead, int trail) {
            return isWithin(lead, 0x81, 0xFE) && (isWithin(trail, 0x40, 0x7E) || isWithin(trail, 0xA1, 0xFE));
        }

        @Override
        boolean isCommon(int lead, int trail) {
            return isWithin(lead, 0xA4, 0xC6);
        }
    },
    /** Syllables, of which half-wide ones are single bytes, and the characters of the first level. */
    JAPANESE("windows-31j", 0x88, 0x97) {
        @Override
        boolean isPair(int lead, int trail) {
            return (isWithin(lead, 0x81, 0x9F) || isWithin(lead, 0xE0, 0xFC))
                    && trail != 0x7F
                    && isWithin(trail, 0x40, 0xFC);
        }

        @Override
        boolean isCommon(int lead, int trail) {
            return isWithin(lead, 0x82, 0x83) || isWithin(lead, 0x88, 0x97);
        }

        @Override
        boolean isPunctuation(int lead) {
            return lead == 0x81;
        }

        @Override
        boolean isSyllable(int lead) {
            return isWithin(lead, 0x82, 0x83);
        }

        @Override
        boolean isAlone(int lead) {
            return isWithin(lead, 0xA1, 0xDF);
        }
    };

    private static final int FIRST_OF_BOTH = 0xA1;
    private static final int HALF_WIDE = 0x8E;

    private final String charset;
    private final int firstCommon;
    private final int lastCommon;

    /** @param firstCommon first byte of common characters, up to the last */
    Pairs(String charset, int firstCommon, int lastCommon) {
        this.charset = charset;
        this.firstCommon = firstCommon;
        this.lastCommon = lastCommon;
    }

    String charset() {
        return charset;
    }

    /** Whether two bytes stand for a character. */
    abstract boolean isPair(int lead, int trail);

    /** Whether a pair stands for one of the characters that texts consist of. */
    boolean isCommon(int lead, int trail) {
        return isWithin(lead, firstCommon, lastCommon) && trail >= FIRST_OF_BOTH;
    }

    /** Whether a pair that begins so is a sign or a letter of another script, which says nothing. */
    boolean isPunctuation(int lead) {
        return isWithin(lead, 0xA1, 0xA3);
    }

    /** Whether a pair that begins so is one of those that no text is without; anything, where there are no such. */
    boolean isSyllable(int lead) {
        return true;
    }

    /** Whether a byte beyond ASCII is a character by itself. */
    boolean isAlone(int lead) {
        return false;
    }

    private static boolean isWithin(int value, int first, int last) {
        return value >= first && value <= last;
    }
}
