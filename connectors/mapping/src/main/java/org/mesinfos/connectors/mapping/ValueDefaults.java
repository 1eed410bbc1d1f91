package org.mesinfos.connectors.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.mapping.schema.ZoneText;
import org.mesinfos.connectors.mapping.value.NumberFormat;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Default formats of values, from the section {@code values}. Fields may override them.
 *
 * @param decimalMark mark before the fraction of a number, or {@link NumberFormat#EITHER}
 * @param grouping separators between thousands, in addition to spaces and apostrophes
 * @param dates formats of dates; empty means ISO 8601
 * @param times formats of times; empty means ISO 8601
 * @param zone zone of times without offset; empty means the zone of the organisation
 * @param language language of month names
 * @param nulls texts that mean "no value"
 */
record ValueDefaults(
        char decimalMark,
        String grouping,
        List<String> dates,
        List<String> times,
        Optional<ZoneId> zone,
        Locale language,
        Set<String> nulls) {

    private static final ValueDefaults STANDARD =
            new ValueDefaults('.', "", List.of(), List.of(), Optional.empty(), Locale.ENGLISH, Set.of());

    static ValueDefaults of(Optional<YamlMap> section) {
        ValueDefaults defaults = section.map(STANDARD::overriddenBy).orElse(STANDARD);
        section.ifPresent(YamlMap::rejectUnknownKeys);
        return defaults;
    }

    /** Returns these defaults, overridden by the settings of a field or section. */
    ValueDefaults overriddenBy(YamlMap map) {
        List<String> ownDates = map.texts("dates");
        List<String> ownTimes = map.texts("times");
        List<String> ownNulls = map.texts("nulls");
        return new ValueDefaults(
                decimalMark(map).orElse(decimalMark),
                map.text("grouping").orElse(grouping),
                ownDates.isEmpty() ? dates : ownDates,
                ownTimes.isEmpty() ? times : ownTimes,
                zone(map).or(() -> zone),
                map.text("language").map(Locale::forLanguageTag).orElse(language),
                ownNulls.isEmpty() ? nulls : Set.copyOf(ownNulls));
    }

    /** Returns the number format of a field. */
    NumberFormat numbers(YamlMap field) {
        char mark = decimalMark(field).orElse(decimalMark);
        String groups = field.text("grouping").orElse(grouping);
        if (groups.indexOf(mark) >= 0) {
            field.problem("grouping", "\"" + mark + "\" cannot be both the thousands separator and the decimal mark");
        }
        return new NumberFormat(mark, groups);
    }

    Optional<ZoneId> zone(YamlMap field) {
        Optional<String> name = field.filledText("zone", "a time zone such as Europe/Paris");
        Optional<ZoneId> zone = name.flatMap(ZoneText::read);
        if (name.isPresent() && zone.isEmpty()) {
            field.problem(
                    "zone",
                    "no time zone \"" + name.get() + "\", expected a name such as Europe/Paris"
                            + NameSuggestion.hint(name.get(), ZoneId.getAvailableZoneIds()));
        }
        return zone;
    }

    private static Optional<Character> decimalMark(YamlMap map) {
        Optional<String> mark = map.presentText("decimal", "one character, no digit, or either");
        if (mark.isPresent() && mark.get().equals("either")) {
            return Optional.of(NumberFormat.EITHER);
        }
        if (mark.isPresent()
                && (mark.get().length() != 1 || Character.isDigit(mark.get().charAt(0)))) {
            map.problem(
                    "decimal",
                    "\"decimal\" is \"" + mark.get() + "\", expected one character, no digit, or \"either\"");
            return Optional.empty();
        }
        return mark.map(text -> text.charAt(0));
    }
}
