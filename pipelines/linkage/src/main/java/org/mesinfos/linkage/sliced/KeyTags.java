package org.mesinfos.linkage.sliced;

import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.blocking.BlockSizes;
import org.mesinfos.linkage.compare.AddressPatterns;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.VocabularyGroup;
import org.mesinfos.linkage.rules.HolderMarks;

/** Kinds of keys that rows share. The first ones are the ordinals of the kinds of values. Stateless. */
final class KeyTags {

    private static final ValueKind[] KINDS = ValueKind.values();

    /** Names in any of their columns. */
    static final byte NAME = (byte) KINDS.length;
    /** Lines of addresses in any of their columns. */
    static final byte ADDRESS_LINE = (byte) (NAME + 1);
    /** First given and family name. */
    static final byte FULL_NAME = (byte) (NAME + 2);
    /** Domain of an e-mail address. Its entries have a hash of the address in place of a row. */
    static final byte EMAIL_DOMAIN = (byte) (NAME + 3);
    /** Number of a row, which is no key. */
    static final byte NUMBER = (byte) (NAME + 4);
    /** Component of a row. */
    static final byte COMPONENT = (byte) (NAME + 5);

    /** E-mail address. Its entries have the number of its pattern, as {@link AddressPatterns} determines it. */
    static final byte ADDRESS_PATTERN = (byte) (NAME + 6);

    private static final int FIRST_RULE = NAME + 7;
    private static final int RULES = BlockSizes.rules().size();
    private static final int FIRST_RELATIVES = FIRST_RULE + RULES;

    private KeyTags() {}

    static byte ofValue(ValueKind kind) {
        return (byte) kind.position();
    }

    static byte ofVocabulary(VocabularyGroup group) {
        return switch (group) {
            case NAMES -> NAME;
            case ADDRESS_LINES -> ADDRESS_LINE;
        };
    }

    static byte ofRule(int rule) {
        return (byte) (FIRST_RULE + rule);
    }

    static byte ofRelatives(int kind) {
        return (byte) (FIRST_RELATIVES + kind);
    }

    static boolean isValue(byte tag) {
        return tag < KINDS.length;
    }

    static boolean isRule(byte tag) {
        return tag >= FIRST_RULE && tag < FIRST_RELATIVES;
    }

    static boolean isRelatives(byte tag) {
        return tag >= FIRST_RELATIVES && tag < FIRST_RELATIVES + RelativeCounts.KIND_COUNT;
    }

    /** Returns whether a tag is of values that deterministic rules evaluate. */
    static boolean isIdentifier(byte tag) {
        return isValue(tag) && HolderMarks.kinds().contains(KINDS[tag]);
    }

    static int rule(byte tag) {
        return tag - FIRST_RULE;
    }

    static int relatives(byte tag) {
        return tag - FIRST_RELATIVES;
    }

    /** Returns the hash of a key. */
    static long hash(byte tag, long content) {
        return Hashes.of(tag, content);
    }
}
