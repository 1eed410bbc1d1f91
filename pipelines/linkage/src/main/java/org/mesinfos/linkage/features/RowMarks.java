package org.mesinfos.linkage.features;

/**
 * Packing of what a record states besides the values of its columns: the generation and the uncertain order of its name, and
 * the kinds of its telephone numbers. Stateless.
 */
final class RowMarks {

    private static final int GENERATION = 0x0f;
    private static final int MOBILE = 0x10;
    private static final int LANDLINE = 0x20;
    private static final int UNCERTAIN_ORDER = 0x40;

    private RowMarks() {}

    /** Returns the marks of a record whose name states a generation. */
    static byte of(byte generation, PersonFeatures features) {
        int marks = generation | phoneKinds(features);
        return (byte) (FullNameOrder.isUncertain(features) ? marks | UNCERTAIN_ORDER : marks);
    }

    /** Returns the kinds of telephone numbers; one of unknown kind may be of either. */
    private static int phoneKinds(PersonFeatures features) {
        return features.values(Feature.PHONE_KIND).stream()
                .map(PhoneKind::valueOf)
                .mapToInt(kind -> switch (kind) {
                    case MOBILE -> MOBILE;
                    case LANDLINE -> LANDLINE;
                    case UNKNOWN -> MOBILE | LANDLINE;
                })
                .reduce((one, other) -> one | other)
                .orElse(MOBILE | LANDLINE);
    }

    static boolean isUncertainOrder(byte marks) {
        return (marks & UNCERTAIN_ORDER) != 0;
    }

    static byte generation(byte marks) {
        return (byte) (marks & GENERATION);
    }

    /** Returns whether two rows have telephone numbers of one kind. */
    static boolean havePhonesOfOneKind(byte one, byte other) {
        return (one & other & (MOBILE | LANDLINE)) != 0;
    }

    static boolean hasMobilesOnly(byte marks) {
        return (marks & (MOBILE | LANDLINE)) == MOBILE;
    }

    static boolean hasLandlinesOnly(byte marks) {
        return (marks & (MOBILE | LANDLINE)) == LANDLINE;
    }
}
