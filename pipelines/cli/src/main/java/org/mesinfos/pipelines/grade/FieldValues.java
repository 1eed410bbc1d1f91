package org.mesinfos.pipelines.grade;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Field values of a record by path, such as {@code lines[0].label}. */
final class FieldValues {

    /** Fields that a run fills, and the organisation. They do not depend on the file. */
    private static final Set<String> NOT_COMPARED =
            Set.of("record_id", "person_id", "organisation", "sightings", "derived");

    /** A decimal number, which is compared without trailing zeros; account numbers have no decimals. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    private FieldValues() {}

    static Map<String, String> of(JsonNode record) {
        Map<String, String> leaves = new TreeMap<>();
        record.properties().forEach(field -> {
            if (!NOT_COMPARED.contains(field.getKey())) {
                add(field.getKey(), field.getValue(), leaves);
            }
        });
        return leaves;
    }

    private static void add(String path, JsonNode value, Map<String, String> leaves) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue(), leaves));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                add(path + "[" + i + "]", value.get(i), leaves);
            }
        } else if (!value.isNull()) {
            leaves.put(path, text(value));
        }
    }

    private static String text(JsonNode value) {
        String text = value.asText();
        boolean decimal = value.isFloatingPointNumber() || DECIMAL.matcher(text).matches();
        return decimal ? plain(value.isNumber() ? value.decimalValue() : new BigDecimal(text)) : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
