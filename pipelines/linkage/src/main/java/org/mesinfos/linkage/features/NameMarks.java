package org.mesinfos.linkage.features;

/** Packing of what a name states besides its words: the generation, and whether its order is uncertain. Stateless. */
final class NameMarks {

    private static final int UNCERTAIN_ORDER = 0x40;

    private NameMarks() {}

    static byte withUncertainOrder(byte marks) {
        return (byte) (marks | UNCERTAIN_ORDER);
    }

    static boolean isUncertainOrder(byte marks) {
        return (marks & UNCERTAIN_ORDER) != 0;
    }

    static byte generation(byte marks) {
        return (byte) (marks & ~UNCERTAIN_ORDER);
    }
}
