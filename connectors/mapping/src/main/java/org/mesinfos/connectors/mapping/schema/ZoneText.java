package org.mesinfos.connectors.mapping.schema;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Form of the name of a time zone, for readers and schemas. The form {@code +2} is refused: YAML takes it for a number. */
public final class ZoneText {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9~/._+:-]*|[+-][0-9]{2}:[0-9]{2}");

    private ZoneText() {}

    /** Returns the zone with a name; empty if there is none. */
    public static Optional<ZoneId> read(String name) {
        if (!FORM.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the schema of names in this form. It does not list the zones, whose names change. */
    public static JsonSchema schema() {
        return JsonSchema.matching(FORM, "a time zone such as Europe/Paris", "Europe/Paris", "UTC");
    }
}
