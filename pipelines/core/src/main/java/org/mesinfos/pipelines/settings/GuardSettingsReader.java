package org.mesinfos.pipelines.settings;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.pipelines.guard.DeliveryLimits;
import org.mesinfos.pipelines.guard.Expectations;
import org.mesinfos.pipelines.guard.GuardSettings;

/** Reader for the limits and expectations of deliveries in {@code mesinfos.yaml}. */
final class GuardSettingsReader {

    static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) ?%");

    static final Pattern DAYS = Pattern.compile("(\\d{1,4}) ?days?");

    private DeliveryLimits general = DeliveryLimits.DEFAULT;
    private final Map<String, DeliveryLimits> organisations = new TreeMap<>();
    private final Map<String, Double> connectors = new TreeMap<>();
    private final Map<String, Expectations> expectations = new TreeMap<>();

    /** Reads the limits of all deliveries. */
    void readLimits(YamlMap limits) {
        general = deliveryLimits(limits);
        limits.map("rejected-by-connector")
                .ifPresent(map ->
                        map.keys().forEach(id -> percentage(map, id).ifPresent(share -> connectors.put(id, share))));
    }

    /** Reads the limits and expectations of one organisation. */
    void readOrganisation(String id, YamlMap organisation) {
        organisation.map("limits").ifPresent(limits -> {
            organisations.put(id, deliveryLimits(limits));
            limits.rejectUnknownKeys();
        });
        organisation.map("expectations").ifPresent(expected -> {
            expectations.put(id, expectations(expected));
            expected.rejectUnknownKeys();
        });
    }

    GuardSettings settings() {
        return new GuardSettings(general, organisations, connectors, expectations);
    }

    private static DeliveryLimits deliveryLimits(YamlMap limits) {
        OptionalLong bundles = OptionalLong.empty();
        OptionalDouble share = OptionalDouble.empty();
        if (limits.map("shrunken-bundles").isPresent()) {
            YamlMap shrunken = limits.map("shrunken-bundles").get();
            OptionalInt number = shrunken.wholeNumber("number");
            bundles = number.isPresent() ? OptionalLong.of(number.getAsInt()) : bundles;
            share = percentage(shrunken, "share");
            shrunken.rejectUnknownKeys();
        }
        return new DeliveryLimits(percentage(limits, "rejected"), bundles, share);
    }

    private static Expectations expectations(YamlMap expected) {
        OptionalDouble minimum = OptionalDouble.empty();
        OptionalDouble maximum = OptionalDouble.empty();
        if (expected.map("rows").isPresent()) {
            YamlMap rows = expected.map("rows").get();
            minimum = percentage(rows, "minimum");
            maximum = percentage(rows, "maximum");
            rows.rejectUnknownKeys();
        }
        OptionalInt freshness = days(expected, "freshness");
        Map<String, Double> required = new TreeMap<>();
        expected.map("required")
                .ifPresent(fields -> fields.keys().forEach(field -> {
                    RecordFieldNames.requireKnown(fields, field);
                    percentage(fields, field).ifPresent(share -> required.put(field, share));
                }));
        return new Expectations(minimum, maximum, freshness, required);
    }

    private static OptionalInt days(YamlMap map, String key) {
        String text = map.text(key).orElse("");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        Matcher matcher = DAYS.matcher(text);
        if (!matcher.matches()) {
            map.problem(key, "\"" + key + "\" is \"" + text + "\", expected a number of days such as 10 days");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(matcher.group(1)));
    }

    private static OptionalDouble percentage(YamlMap map, String key) {
        String text = map.text(key).orElse("");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        Matcher matcher = PERCENTAGE.matcher(text);
        if (!matcher.matches()) {
            map.problem(key, "\"" + key + "\" is \"" + text + "\", expected a percentage such as 1% or 0.5%");
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(matcher.group(1)) / 100);
    }
}
