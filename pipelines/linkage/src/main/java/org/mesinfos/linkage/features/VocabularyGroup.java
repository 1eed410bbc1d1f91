package org.mesinfos.linkage.features;

import java.util.EnumSet;
import java.util.List;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/** Groups of kinds of values that are compared across columns, and therefore share a vocabulary. */
public enum VocabularyGroup {
    /** Names in any of their columns. */
    NAMES(ValueKind.GIVEN, ValueKind.FAMILY, ValueKind.FAMILY_PART, ValueKind.NAME_WORD),
    /** Lines of addresses, which may be swapped. */
    ADDRESS_LINES(ValueKind.STREET, ValueKind.ADDRESS_EXTRA);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<ValueKind> kinds;

    VocabularyGroup(ValueKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** Returns the kinds of values. */
    public List<ValueKind> kinds() {
        return kinds;
    }

    /** Returns the kinds that share a vocabulary with a kind, itself included. */
    public static List<ValueKind> kindsWith(ValueKind kind) {
        return EnumSet.allOf(VocabularyGroup.class).stream()
                .map(VocabularyGroup::kinds)
                .filter(kinds -> kinds.contains(kind))
                .findFirst()
                .orElse(List.of(kind));
    }
}
