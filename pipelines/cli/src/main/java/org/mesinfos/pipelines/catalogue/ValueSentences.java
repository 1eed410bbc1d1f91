package org.mesinfos.pipelines.catalogue;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.mapping.layout.ValueForm;
import org.mesinfos.connectors.mapping.layout.ValueKind;
import org.mesinfos.pipelines.language.LocalisedTexts;

/** Forms of values in words, with examples. Immutable. */
final class ValueSentences {

    private static final LocalDateTime DAY = LocalDateTime.of(2024, 1, 31, 14, 30, 5);
    private static final int LISTED_CODES = 12;
    /** Units that are words; all others are symbols or currencies. */
    private static final Set<String> NAMED_UNITS = Set.of(
            "bytes", "degrees", "grams", "hours", "kg", "km", "kva", "kwh", "metres", "minutes", "percent", "seconds");

    private final LocalisedTexts texts;

    ValueSentences(LocalisedTexts texts) {
        this.texts = texts;
    }

    /** Returns the form of a value in words. */
    String form(ValueForm form) {
        StringBuilder sentence = new StringBuilder(
                switch (form.kind()) {
                    case TEXT -> texts.text("form.text");
                    case DATE -> dated("form.date", form);
                    case DATE_TIME -> dated("form.time", form);
                    case DECIMAL -> decimal(form);
                    case WHOLE_NUMBER -> texts.text("form.whole");
                    case DURATION -> texts.text("form.duration");
                    case YES_NO -> texts.text("form.yes");
                    case CODE -> codes(form);
                });
        if (!form.unit().isEmpty()) {
            sentence.append(", ").append(texts.text("form.unit", unit(form.unit())));
        }
        form.multiplier().ifPresent(factor -> sentence.append(", ").append(texts.text("form.multiplied", factor)));
        if (!form.separator().isEmpty()) {
            sentence.append("; ").append(texts.text("form.several", form.separator()));
        }
        return sentence.toString();
    }

    /** Returns an example of a value; empty for texts and numbers, whose form says enough. */
    String example(ValueForm form) {
        return switch (form.kind()) {
            case DATE, DATE_TIME -> dates(form).stream().findFirst().orElse("");
            case CODE -> form.codes().keySet().stream().findFirst().orElse("");
            case DURATION -> "00:02:30";
            case DECIMAL -> form.decimalMark().equals(",") ? "-12,50" : "-12.50";
            case TEXT, WHOLE_NUMBER, YES_NO -> "";
        };
    }

    private String unit(String unit) {
        return NAMED_UNITS.contains(unit) ? texts.text("unit." + unit) : unit;
    }

    private String decimal(ValueForm form) {
        return switch (form.decimalMark()) {
            case "," -> texts.text("form.decimal.comma");
            case "either" -> texts.text("form.decimal.either");
            default -> texts.text("form.decimal.point");
        };
    }

    private String dated(String key, ValueForm form) {
        List<String> formats = form.formats().isEmpty() ? List.of("iso") : form.formats();
        List<String> shown = formats.stream()
                .map(format -> format.startsWith("epoch") || format.equals("iso")
                        ? texts.text("format." + format)
                        : format.replace("d", texts.text("format.letter.day"))
                                .replace("y", texts.text("format.letter.year")))
                .toList();
        return texts.text(key, String.join(texts.text("or"), shown));
    }

    private static List<String> dates(ValueForm form) {
        List<String> formats = form.formats().isEmpty() ? List.of("iso") : form.formats();
        return formats.stream()
                .flatMap(format -> date(format, form.kind()).stream())
                .toList();
    }

    private static Optional<String> date(String format, ValueKind kind) {
        return switch (format) {
            case "iso" -> Optional.of(kind == ValueKind.DATE ? DAY.toLocalDate().toString() : DAY + "Z");
            case "epoch-seconds" -> Optional.of("1706711405");
            case "epoch-millis" -> Optional.of("1706711405000");
            case "epoch-micros" -> Optional.of("1706711405000000");
            default -> formatted(format);
        };
    }

    private static Optional<String> formatted(String format) {
        try {
            return Optional.of(
                    DateTimeFormatter.ofPattern(format, Locale.ENGLISH).format(DAY));
        } catch (DateTimeException | IllegalArgumentException another) {
            // A layout of the mapping language that the Java platform does not have, such as one with a zone.
            return Optional.empty();
        }
    }

    private String codes(ValueForm form) {
        List<String> codes = List.copyOf(form.codes().keySet());
        String list = String.join(", ", codes.subList(0, Math.min(LISTED_CODES, codes.size())));
        String sentence = codes.size() > LISTED_CODES
                ? texts.text("form.codes.more", list, codes.size() - LISTED_CODES)
                : texts.text("form.codes", list);
        return form.otherwise().isPresent() ? sentence + " " + texts.text("form.codes.otherwise") : sentence;
    }
}
