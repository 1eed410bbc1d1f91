package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * Reinterprets ambiguous numbers such as {@code 0,792}, which may be thousands, by the decimal mark of the unambiguous
 * amounts of the document.
 */
final class DecimalMark {

    private static final Pattern CENTS = Pattern.compile("\\d([.,])\\d{2}(?!\\d)");
    private static final Pattern DOUBTFUL = Pattern.compile("\\d{1,3}([.,])\\d{3}");

    private final List<PaperLine> lines;

    DecimalMark(List<PaperLine> lines) {
        this.lines = lines;
    }

    Paper apply() {
        Optional<String> mark = mark();
        return new Paper(
                mark.isEmpty()
                        ? lines
                        : lines.stream()
                                .map(line -> new PaperLine(
                                        line.index(),
                                        line.printed(),
                                        line.tokens().stream()
                                                .map(token -> read(token, mark.get()))
                                                .toList(),
                                        line.gap()))
                                .toList());
    }

    /** Returns the decimal mark of all amounts with cents; empty if there are two different marks, or none. */
    private Optional<String> mark() {
        List<String> marks = lines.stream()
                .flatMap(line -> line.tokens().stream())
                .filter(Token::isMoney)
                .flatMap(token -> {
                    Matcher cents = CENTS.matcher(token.text());
                    return cents.find() ? Optional.of(cents.group(1)).stream() : Optional.<String>empty().stream();
                })
                .distinct()
                .toList();
        return marks.size() == 1 ? Optional.of(marks.get(0)) : Optional.empty();
    }

    private static Token read(Token token, String mark) {
        Matcher doubtful = DOUBTFUL.matcher(token.text());
        if (token.number().isEmpty()
                || !doubtful.matches()
                || !doubtful.group(1).equals(mark)) {
            return token;
        }
        PrintedMoney printed = token.number().get();
        BigDecimal number = new BigDecimal(token.text().replace(',', '.'));
        return new Token(
                token.text(),
                token.left(),
                token.right(),
                token.day(),
                Optional.of(new PrintedMoney(number, printed.sign(), printed.currency(), printed.precision())),
                token.percent());
    }
}
