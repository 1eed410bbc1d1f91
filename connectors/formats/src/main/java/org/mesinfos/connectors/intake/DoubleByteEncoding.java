package org.mesinfos.connectors.intake;

/** Encodings with two bytes for a character. An encoding is tested before those that also accept its byte pairs. */
enum DoubleByteEncoding {
    /** Identified by kana, which texts in other languages do not contain, and kanji of JIS level 1. */
    EUC_JP("EUC-JP", 0xB0, 0xCF) {
        @Override
        boolean isPair(int lead, int trail) {
            return (lead == SINGLE_SHIFT_2 || isWithin(lead, FIRST_GRAPHIC, 0xFE))
                    && isWithin(trail, FIRST_GRAPHIC, 0xFE);
        }

        @Override
        boolean isCommon(int lead, int trail) {
            return isSyllable(lead) || super.isCommon(lead, trail);
        }

        @Override
        boolean isSyllable(int lead) {
            return lead == SINGLE_SHIFT_2 || isWithin(lead, 0xA4, 0xA5);
        }
    },
    /** Hangul is in one contiguous range, whereas Chinese characters extend far beyond it. */
    KOREAN("x-windows-949", 0xB0, 0xC8) {
        @Override
        boolean isPair(int lead, int trail) {
            return isWithin(lead, 0x81, 0xFD)
                    && (isWithin(trail, 0x41, 0x5A) || isWithin(trail, 0x61, 0x7A) || isWithin(trail, 0x81, 0xFE));
        }
    },
    /** Identified by the characters of GB 2312 level 1. */
    SIMPLIFIED_CHINESE("GB18030", 0xB0, 0xD7) {
        @Override
        boolean isPair(int lead, int trail) {
            return isWithin(lead, 0x81, 0xFE) && trail != 0x7F && isWithin(trail, 0x40, 0xFE);
        }
    },
    /** Identified by the frequently used characters of Big5 level 1. */
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
    /** Identified by kana, of which half-width ones are single bytes, and kanji of JIS level 1. */
    SHIFT_JIS("windows-31j", 0x88, 0x97) {
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
        boolean isSingleByte(int lead) {
            return isWithin(lead, 0xA1, 0xDF);
        }
    };

    private static final int FIRST_GRAPHIC = 0xA1;
    private static final int SINGLE_SHIFT_2 = 0x8E;

    private final String charset;
    private final int firstCommon;
    private final int lastCommon;

    /**
     * @param firstCommon lowest lead byte of common characters
     * @param lastCommon highest lead byte of common characters
     */
    DoubleByteEncoding(String charset, int firstCommon, int lastCommon) {
        this.charset = charset;
        this.firstCommon = firstCommon;
        this.lastCommon = lastCommon;
    }

    String charset() {
        return charset;
    }

    /** Returns whether two bytes are a valid character. */
    abstract boolean isPair(int lead, int trail);

    /** Returns whether a pair is one of the frequent characters. */
    boolean isCommon(int lead, int trail) {
        return isWithin(lead, firstCommon, lastCommon) && trail >= FIRST_GRAPHIC;
    }

    /**
     * Returns whether a pair with this lead byte is punctuation or a letter of another script, and thus no evidence.
     */
    boolean isPunctuation(int lead) {
        return isWithin(lead, 0xA1, 0xA3);
    }

    /**
     * Returns whether a pair with this lead byte is a syllable that every text contains. The default is true, for
     * encodings without such syllables.
     */
    boolean isSyllable(int lead) {
        return true;
    }

    /** Returns whether a byte above 127 is a character by itself. */
    boolean isSingleByte(int lead) {
        return false;
    }

    private static boolean isWithin(int value, int first, int last) {
        return value >= first && value <= last;
    }
}
