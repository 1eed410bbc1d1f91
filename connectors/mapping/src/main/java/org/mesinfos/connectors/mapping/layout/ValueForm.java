package org.mesinfos.connectors.mapping.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form in which a value is delivered.
 *
 * @param kind kind of value
 * @param formats formats of a date or time, such as {@code dd/MM/yyyy}; empty means ISO 8601
 * @param decimalMark mark before the fraction of a number: a character, or {@code either}
 * @param codes accepted codes and the values that they mean; empty if the value is not coded
 * @param otherwise value for all other codes
 * @param multiplier number by which the delivered number is multiplied, or the formula of one that the currency determines
 * @param unit unit of the field, such as {@code EUR} or {@code metres}; empty if it has none or states it elsewhere
 * @param separator separator between several values in one text; empty if there is one value
 */
public record ValueForm(
        ValueKind kind,
        List<String> formats,
        String decimalMark,
        Map<String, String> codes,
        Optional<String> otherwise,
        Optional<String> multiplier,
        String unit,
        String separator) {

    /** A reference or another text that is kept as it is. */
    static final ValueForm PLAIN_TEXT =
            new ValueForm(ValueKind.TEXT, List.of(), "", Map.of(), Optional.empty(), Optional.empty(), "", "");

    static final ValueForm ISO_DATE =
            new ValueForm(ValueKind.DATE, List.of(), "", Map.of(), Optional.empty(), Optional.empty(), "", "");

    public ValueForm {
        formats = List.copyOf(formats);
        // The order of codes is that of the mapping.
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    ValueForm withSeparator(String separators) {
        return new ValueForm(kind, formats, decimalMark, codes, otherwise, multiplier, unit, separators);
    }
}
