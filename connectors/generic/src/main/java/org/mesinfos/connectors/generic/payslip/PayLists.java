package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.document.CaptionWords;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Paper;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.Token;

/** Reader of lines of pay in lists: earnings under one heading, deductions under another. */
final class PayLists {

    private static final Pattern ORDINAL = Pattern.compile("^(?:[IVX]{1,4}|[A-Z]|\\d)[.)-]\\s+");
    private static final Map<String, String> SIDES = Map.of("label", "gain", "deductions", "deduction");

    private PayLists() {}

    static List<PayLine> of(Paper document, Captions captions) {
        List<PayLine> found = new ArrayList<>();
        String side = "";
        for (PaperLine line : document.lines()) {
            Optional<String> heading = heading(line);
            boolean sum = captions.on(line)
                    .anyMatch(caption -> caption.from() == 0 && PayslipWords.SUMS.contains(caption.notion()));
            if (heading.isPresent()) {
                side = heading.get();
            } else if (sum) {
                side = "";
            } else if (!side.isEmpty()) {
                line(line, side).ifPresent(found::add);
            }
        }
        boolean both = SIDES.values().stream()
                .allMatch(needed ->
                        found.stream().anyMatch(line -> line.number(needed).isPresent()));
        return both ? List.copyOf(found) : List.of();
    }

    /** Returns the concept of the list that a line is the heading of. A number may precede the heading. */
    private static Optional<String> heading(PaperLine line) {
        if (line.runs().size() != 1 || !line.tokens().stream().allMatch(Token::isText)) {
            return Optional.empty();
        }
        String text = ORDINAL.matcher(PaperLine.text(line.tokens())).replaceFirst("");
        return PayslipWords.COLUMNS.notion(CaptionWords.squeezed(text)).map(SIDES::get);
    }

    /** Parses a label with an amount at the end of the line, and optionally a percentage between them. */
    private static Optional<PayLine> line(PaperLine line, String side) {
        List<Token> tokens = line.tokens();
        Token last = tokens.get(tokens.size() - 1);
        List<Token> label = tokens.stream().takeWhile(Token::isText).toList();
        if (label.isEmpty() || !last.isMoney()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> numbers = new HashMap<>();
        numbers.put(side, last.amount());
        tokens.stream()
                .flatMap(token -> token.percent().stream())
                .findFirst()
                .ifPresent(rate -> numbers.put("rate", rate));
        return Optional.of(new PayLine(line.locator(), "", "", PaperLine.text(label), numbers));
    }
}
