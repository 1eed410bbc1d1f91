package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.ThreeDecimals;

/**
 * Reinterpretation of ambiguous numbers such as {@code 0,792}, which may be thousands, by the decimal mark of the
 * unambiguous amounts of the document.
 */
final class DocumentDecimalMark {

    private static final Pattern CENTS = Pattern.compile("\\d([.,])\\d{2}(?!\\d)");
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{1,3}([.,])\\d{3}");

    private final List<DocumentLine> lines;

    DocumentDecimalMark(List<DocumentLine> lines) {
        this.lines = lines;
    }

    Document apply() {
        Optional<ThreeDecimals> three = ThreeDecimals.infer(
                lines.stream().map(line -> line.printed().text()).toList(),
                lines.stream()
                        .flatMap(line -> line.tokens().stream())
                        .filter(token -> token.number().isPresent())
                        .map(DocumentToken::text)
                        .toList());
        return three.map(decimals -> with(token -> reinterpret(token, decimals)))
                .orElseGet(this::withDecimalMark);
    }

    private Document withDecimalMark() {
        Optional<String> mark = inferMark();
        return mark.map(decimal -> with(token -> reinterpret(token, decimal))).orElseGet(() -> new Document(lines));
    }

    private Document with(UnaryOperator<DocumentToken> reading) {
        return new Document(lines.stream()
                .map(line -> new DocumentLine(
                        line.index(),
                        line.printed(),
                        line.tokens().stream().map(reading).toList(),
                        line.gap()))
                .toList());
    }

    /** Returns the decimal mark of all amounts with cents; empty if there are two different marks, or none. */
    private Optional<String> inferMark() {
        List<String> marks = lines.stream()
                .flatMap(line -> line.tokens().stream())
                .filter(DocumentToken::isMonetary)
                .flatMap(token -> {
                    Matcher cents = CENTS.matcher(token.text());
                    return cents.find() ? Optional.of(cents.group(1)).stream() : Optional.<String>empty().stream();
                })
                .distinct()
                .toList();
        return marks.size() == 1 ? Optional.of(marks.get(0)) : Optional.empty();
    }

    private static DocumentToken reinterpret(DocumentToken token, String mark) {
        Matcher doubtful = AMBIGUOUS.matcher(token.text());
        if (token.number().isEmpty()
                || !doubtful.matches()
                || !doubtful.group(1).equals(mark)) {
            return token;
        }
        PrintedDecimal printed = token.number().get();
        BigDecimal number = new BigDecimal(token.text().replace(',', '.'));
        return with(token, new PrintedDecimal(number, printed.sign(), printed.currency(), printed.precision()));
    }

    private static DocumentToken reinterpret(DocumentToken token, ThreeDecimals decimals) {
        return token.number()
                .flatMap(number -> decimals.read(token.text(), number))
                .map(number -> with(token, number))
                .orElse(token);
    }

    private static DocumentToken with(DocumentToken token, PrintedDecimal number) {
        return new DocumentToken(
                token.text(), token.left(), token.right(), token.date(), Optional.of(number), token.percent());
    }
}
