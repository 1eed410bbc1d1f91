package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.value.NumberFormat;
import org.mesinfos.connectors.mapping.value.TimeFormats;
import org.mesinfos.connectors.mapping.value.TimeLayout;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.mapping.value.Unreadable;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/** Compiler of the reader of a field from the type of the field and the format that the mapping declares. */
final class ReaderCompiler {

    /** Key with the number of decimals of a number without an error of floating-point arithmetic. */
    static final String DECIMALS = "decimals";

    static final WholeNumbers DECIMALS_RANGE = new WholeNumbers(0, 4);

    private ReaderCompiler() {}

    /**
     * Returns the reader of a field, including its codes and the texts to strip.
     *
     * @param name name of the field in its record
     */
    static ValueReader reader(YamlMap field, String name, Schema schema, ValueDefaults defaults) {
        ValueReader plain = isDate(schema) && YearOfPeriod.isDeclared(field)
                ? date(field, name, defaults, DateParts.WITHOUT_YEAR)
                : plain(field, name, schema, defaults);
        ValueReader coded = field.has("codes") ? codes(field, plain) : plain;
        List<String> strips = field.texts("strip");
        return strips.isEmpty() ? coded : new BasicReaders.StrippingReader(strips, coded);
    }

    /** Returns the reader for the type of a field, without codes. */
    static ValueReader plain(YamlMap field, String name, Schema schema, ValueDefaults defaults) {
        TwoDigitYears.Window window = TwoDigitYears.Window.ofField(name);
        String logical =
                schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
        return switch (logical) {
            case "date" -> date(field, name, defaults, DateParts.FULL);
            case "timestamp-micros" ->
                new TimeReaders.InstantReader(
                        formats(field, defaults.times(), defaults.language(), DateParts.FULL),
                        window,
                        name,
                        defaults.zone(field).or(defaults::zone));
            case "local-timestamp-micros" ->
                new TimeReaders.LocalTimeReader(
                        formats(field, defaults.times(), defaults.language(), DateParts.FULL), window);
            case "decimal" -> {
                LogicalTypes.Decimal type = (LogicalTypes.Decimal) schema.getLogicalType();
                yield number(field, defaults, SumReader.Fraction.KEEP, format -> decimal(field, name, type, format));
            }
            default -> physical(field, name, schema, defaults);
        };
    }

    private static boolean isDate(Schema schema) {
        return schema.getLogicalType() instanceof LogicalTypes.Date;
    }

    private static ValueReader date(YamlMap field, String name, ValueDefaults defaults, DateParts parts) {
        return new TimeReaders.DateReader(
                formats(field, defaults.dates(), defaults.language(), parts), TwoDigitYears.Window.ofField(name));
    }

    /** Returns the reader of a number, or of the sum of several numbers. */
    private static ValueReader number(
            YamlMap field,
            ValueDefaults defaults,
            SumReader.Fraction fraction,
            Function<NumberFormat, ValueReader> reader) {
        NumberFormat format = defaults.numbers(field);
        if (!field.has("sum")) {
            return reader.apply(format);
        }
        String separator = field.text("sum").orElse("");
        if (separator.isEmpty()) {
            field.problem("sum", "\"sum\" is empty, expected the separator between the numbers");
        }
        return new SumReader(separator, format, reader.apply(SumReader.PLAIN), fraction);
    }

    private static ValueReader physical(YamlMap field, String name, Schema schema, ValueDefaults defaults) {
        return switch (schema.getType()) {
            case BOOLEAN -> new BasicReaders.BooleanReader();
            case INT -> whole(field, defaults, NumberReaders.WholeReader.Width.INT);
            case LONG ->
                field.has("duration")
                        ? duration(field)
                        : field.has(Base64FileReader.KEY)
                                ? Base64FileReader.of(field, Base64FileReader.Fact.SIZE)
                                : whole(field, defaults, NumberReaders.WholeReader.Width.LONG);
            case STRING ->
                field.has(Base64FileReader.KEY)
                        ? Base64FileReader.of(field, Base64FileReader.Fact.SHA256)
                        : BasicReaders.CurrencyReader.isForField(name)
                                ? new BasicReaders.CurrencyReader()
                                : new BasicReaders.TextReader();
            case DOUBLE -> {
                NumberReaders.Scaling scaling = scaling(field);
                yield number(
                        field,
                        defaults,
                        SumReader.Fraction.KEEP,
                        format -> CoordinateReader.Axis.ofField(name)
                                .<ValueReader>map(axis -> new CoordinateReader(format, scaling, axis))
                                .orElseGet(() -> new NumberReaders.DoubleReader(format, scaling)));
            }
            case ENUM -> enumReader(schema);
            default -> new BasicReaders.TextReader();
        };
    }

    private static ValueReader whole(YamlMap field, ValueDefaults defaults, NumberReaders.WholeReader.Width width) {
        NumberReaders.Scaling scaling = scaling(field);
        return number(
                field,
                defaults,
                SumReader.Fraction.ROUND,
                format -> new NumberReaders.WholeReader(format, scaling, width));
    }

    private static ValueReader duration(YamlMap field) {
        List<DurationReader.Form> forms = new ArrayList<>();
        List<String> texts = field.texts("duration");
        for (String text : texts.isEmpty() ? List.of("") : texts) {
            DurationReader.Form.of(text)
                    .ifPresentOrElse(
                            forms::add,
                            () -> field.unexpected("duration", text, String.join(" or ", DurationReader.Form.texts())));
        }
        return DurationReader.of(forms);
    }

    private static ValueReader decimal(YamlMap field, String name, LogicalTypes.Decimal type, NumberFormat format) {
        return new NumberReaders.DecimalReader(
                name,
                format,
                scaling(field),
                type.getPrecision(),
                type.getScale(),
                field.wholeNumber(DECIMALS, DECIMALS_RANGE));
    }

    private static NumberReaders.Scaling scaling(YamlMap field) {
        Optional<BigDecimal> multiplier = field.text("multiplier").flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException invalid) {
                field.unexpected("multiplier", text, "a number such as 1000 or 0.01");
                return Optional.empty();
            }
        });
        return new NumberReaders.Scaling(multiplier, negation(field));
    }

    /** Returns the treatment of the delivered sign. */
    static NumberReaders.Negation negation(YamlMap field) {
        return field.flag("negate") ? NumberReaders.Negation.NEGATE : NumberReaders.Negation.KEEP;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueReader enumReader(Schema schema) {
        Class<?> type = SpecificData.get().getClass(schema);
        Map<String, Object> values = new HashMap<>();
        for (String symbol : schema.getEnumSymbols()) {
            values.put(symbol, Enum.valueOf((Class) type, symbol));
        }
        return new BasicReaders.CodeReader(Map.copyOf(values), Set.of(), Optional.empty());
    }

    private static ValueReader codes(YamlMap field, ValueReader plain) {
        Map<String, Object> values = new HashMap<>();
        Set<Object> seen = new HashSet<>();
        Set<Object> shared = new HashSet<>();
        Optional<YamlMap> codes = field.map("codes");
        if (codes.isPresent() && codes.get().keys().isEmpty() && !field.has("otherwise")) {
            field.problem(
                    "codes",
                    "\"codes\" is empty, expected a value of the field for each delivered text, or \"otherwise\"");
        }
        for (Map.Entry<String, String> code : field.pairs("codes").entrySet()) {
            constant(codes.orElse(field), code.getKey(), code.getValue(), plain).ifPresent(value -> {
                values.put(code.getKey(), value);
                if (!seen.add(value)) {
                    shared.add(value);
                }
            });
        }
        Optional<Object> otherwise = field.text("otherwise").flatMap(text -> constant(field, "otherwise", text, plain));
        return new BasicReaders.CodeReader(Map.copyOf(values), Set.copyOf(shared), otherwise);
    }

    /** Parses a value that the mapping itself contains. An invalid value is reported and empty is returned. */
    static Optional<Object> constant(YamlMap map, String key, String text, ValueReader reader) {
        if (text.isEmpty() && key.equals("constant")) {
            return Optional.empty();
        }
        Object value = reader.read(text, new RowState(ConstantContext.CONTEXT));
        if (value instanceof Unreadable unreadable) {
            Set<String> names = reader instanceof BasicReaders.CodeReader codes
                    ? codes.values().keySet()
                    : Set.of();
            map.unexpected(key, text, unreadable.expected() + NameSuggestion.hint(text, names));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Parts of a date that a format must have. */
    private enum DateParts {
        FULL,
        WITHOUT_YEAR
    }

    private static TimeFormats formats(YamlMap field, List<String> defaults, Locale language, DateParts parts) {
        List<String> own = field.texts("format");
        if (parts == DateParts.WITHOUT_YEAR && own.isEmpty() && defaults.isEmpty()) {
            field.problems()
                    .add(
                            field.location(),
                            "a date whose year follows from the period needs a \"format\" with day and month");
        }
        List<Locale> languages =
                field.texts("language").stream().map(Locale::forLanguageTag).toList();
        List<TimeFormats.TimeFormat> formats = new ArrayList<>();
        for (String pattern : own.isEmpty() ? defaults : own) {
            for (Locale locale : languages.isEmpty() ? List.of(language) : languages) {
                format(field, pattern, locale, parts).ifPresent(formats::add);
            }
        }
        return new TimeFormats(formats.isEmpty() ? List.of(TimeFormats.ISO) : Collections.unmodifiableList(formats));
    }

    private static Optional<TimeFormats.TimeFormat> format(
            YamlMap field, String pattern, Locale language, DateParts parts) {
        return parts == DateParts.WITHOUT_YEAR
                ? layout(field, pattern, language, parts)
                : switch (pattern) {
                    case "iso" -> Optional.of(TimeFormats.ISO);
                    case "epoch-seconds" -> Optional.of(TimeFormats.EPOCH_SECONDS);
                    case "epoch-millis" -> Optional.of(TimeFormats.EPOCH_MILLIS);
                    case "epoch-micros" -> Optional.of(TimeFormats.EPOCH_MICROS);
                    default -> layout(field, pattern, language, parts);
                };
    }

    private static Optional<TimeFormats.TimeFormat> layout(
            YamlMap field, String pattern, Locale language, DateParts parts) {
        try {
            TimeLayout layout = TimeLayout.of(pattern, language);
            switch (parts) {
                case FULL -> {
                    if (!layout.hasFullDate()) {
                        field.problem("format", "the format \"" + pattern + "\" must contain day, month and year");
                    }
                }
                case WITHOUT_YEAR -> {
                    if (!layout.hasOnlyDayAndMonth()) {
                        field.problem(
                                "format",
                                "the format \"" + pattern
                                        + "\" must contain day and month without a year, which follows from the period");
                    }
                }
            }
            return Optional.of(TimeFormats.of(layout));
        } catch (IllegalArgumentException invalid) {
            field.problem("format", "invalid date or time format \"" + pattern + "\": " + invalid.getMessage());
            return Optional.empty();
        }
    }
}
