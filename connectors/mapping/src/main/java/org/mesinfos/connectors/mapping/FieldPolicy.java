package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Treatment of a row in which the text of a field is missing or invalid. */
enum FieldPolicy {
    /**
     * Missing: the field is null. Invalid: the row is rejected. Of several meanings: the field is null and the text is stored in
     * {@code additional}.
     */
    OPTIONAL,
    /** Missing or invalid: the row is rejected. */
    REQUIRED,
    /** Missing or invalid: the field is null and the text is stored in {@code additional}. */
    LENIENT;

    /** Returns whether a text that cannot be read rejects its row. */
    boolean rejects(Unreadable unreadable) {
        return switch (this) {
            case OPTIONAL -> unreadable.fault() == Unreadable.Fault.INVALID;
            case REQUIRED -> true;
            case LENIENT -> false;
        };
    }

    /** Returns the policy that a field declares. */
    static FieldPolicy of(YamlMap field) {
        boolean required = field.flag("required");
        boolean lenient = field.flag("lenient");
        if (required && lenient) {
            field.problem("lenient", "a field cannot be both required and lenient");
        }
        return required ? REQUIRED : lenient ? LENIENT : OPTIONAL;
    }
}
