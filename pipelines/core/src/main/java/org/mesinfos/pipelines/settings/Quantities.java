package org.mesinfos.pipelines.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Quantities with units in {@code mesinfos.yaml}: durations, days and sizes. */
final class Quantities {

    static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h|d)");
    static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,4})d");
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    static final Pattern SIZE = Pattern.compile("(\\d{1,6}) ?(" + String.join("|", UNITS) + ")");

    private Quantities() {}

    /** Returns a duration; none if the key is absent or {@code off}. */
    static Duration duration(YamlMap map, String key) {
        if (map.text(key).filter("off"::equals).isPresent()) {
            return Duration.ZERO;
        }
        return match(map, key, DURATION, "off or a duration such as 90s, 15m, 2h")
                .map(duration -> duration(Long.parseLong(duration.group(1)), duration.group(2)))
                .orElse(Duration.ZERO);
    }

    private static Duration duration(long number, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    static Optional<Duration> days(YamlMap map, String key) {
        return match(map, key, DAYS, "a number of days such as 90d")
                .map(days -> Duration.ofDays(Long.parseLong(days.group(1))));
    }

    /** Returns a number of bytes; no limit if the key is absent. */
    static long bytes(YamlMap map, String key) {
        return match(map, key, SIZE, "a size such as 500kB, 200MB, 20GB")
                .map(size ->
                        Long.parseLong(size.group(1)) * Math.round(Math.pow(1000, UNITS.indexOf(size.group(2)) + 1)))
                .orElse(Long.MAX_VALUE);
    }

    /** Returns the match of a value with its form; empty if the key is absent, or its value is reported as a problem. */
    static Optional<Matcher> match(YamlMap map, String key, Pattern form, String expected) {
        Optional<String> text = map.text(key);
        Matcher matcher = form.matcher(text.orElse(""));
        if (text.isPresent() && !matcher.matches()) {
            map.unexpected(key, text.get(), expected);
            return Optional.empty();
        }
        return text.map(value -> matcher);
    }
}
