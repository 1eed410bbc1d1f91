package org.mesinfos.pipelines.settings;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.pipelines.guard.DeliveryLimits;
import org.mesinfos.pipelines.guard.Expectations;
import org.mesinfos.pipelines.guard.GuardSettings;

/** Reader for the limits and expectations of deliveries in {@code mesinfos.yaml}. */
final class GuardSettingsReader {

    /** Proportion of another number, which may be more than all of it. */
    static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) ?%");

    /** Part of a whole. */
    static final Pattern SHARE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})?|100(?:\\.0{1,3})?) ?%");

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
                        map.keys().forEach(id -> share(map, id).ifPresent(share -> connectors.put(id, share))));
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
            OptionalInt number = shrunken.wholeNumber("number", WholeNumbers.FROM_0);
            bundles = number.isPresent() ? OptionalLong.of(number.getAsInt()) : bundles;
            share = share(shrunken, "share");
            shrunken.rejectUnknownKeys();
        }
        return new DeliveryLimits(share(limits, "rejected"), bundles, share);
    }

    private static Expectations expectations(YamlMap expected) {
        OptionalDouble minimum = OptionalDouble.empty();
        OptionalDouble maximum = OptionalDouble.empty();
        if (expected.map("rows").isPresent()) {
            YamlMap rows = expected.map("rows").get();
            minimum = percentage(rows, "minimum");
            maximum = percentage(rows, "maximum");
            if (minimum.isPresent() && maximum.isPresent() && minimum.getAsDouble() > maximum.getAsDouble()) {
                rows.problem("maximum", "\"maximum\" is less than \"minimum\", expected at least as much");
            }
            rows.rejectUnknownKeys();
        }
        OptionalInt freshness = days(expected, "freshness");
        Map<String, Double> required = new TreeMap<>();
        expected.map("required")
                .ifPresent(fields -> fields.keys().forEach(field -> {
                    RecordFieldNames.requireKnown(fields, field);
                    share(fields, field).ifPresent(share -> required.put(field, share));
                }));
        return new Expectations(minimum, maximum, freshness, required);
    }

    private static OptionalInt days(YamlMap map, String key) {
        Optional<Matcher> days = Quantities.match(map, key, DAYS, "a number of days such as 10 days");
        return days.isPresent() ? OptionalInt.of(Integer.parseInt(days.get().group(1))) : OptionalInt.empty();
    }

    private static OptionalDouble percentage(YamlMap map, String key) {
        return fraction(Quantities.match(map, key, PERCENTAGE, "a percentage such as 80% or 150%"));
    }

    private static OptionalDouble share(YamlMap map, String key) {
        return fraction(Quantities.match(map, key, SHARE, "a percentage up to 100% such as 1% or 0.5%"));
    }

    private static OptionalDouble fraction(Optional<Matcher> percentage) {
        return percentage.isPresent()
                ? OptionalDouble.of(new BigDecimal(percentage.get().group(1))
                        .movePointLeft(2)
                        .doubleValue())
                : OptionalDouble.empty();
    }
}
