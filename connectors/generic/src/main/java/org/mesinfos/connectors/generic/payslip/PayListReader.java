package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;

/** Reader of the pay lines of lists: earnings under one heading, deductions under another. */
final class PayListReader {

    private static final Pattern ORDINAL = Pattern.compile("^(?:[IVX]{1,4}|[A-Z]|\\d)[.)-]\\s+");
    private static final Map<String, String> SIDES = Map.of("label", "gain", "deductions", "deduction");

    private PayListReader() {}

    static List<PrintedPayLine> read(Document document, Captions captions) {
        List<PrintedPayLine> found = new ArrayList<>();
        String side = "";
        for (DocumentLine line : document.lines()) {
            Optional<String> heading = heading(line);
            boolean sum = captions.onLine(line)
                    .anyMatch(caption ->
                            caption.firstToken() == 0 && PayslipVocabulary.TOTAL_CONCEPTS.contains(caption.concept()));
            if (heading.isPresent()) {
                side = heading.get();
            } else if (sum) {
                side = "";
            } else if (!side.isEmpty()) {
                toLine(line, side).ifPresent(found::add);
            }
        }
        boolean both = SIDES.values().stream()
                .allMatch(needed ->
                        found.stream().anyMatch(line -> line.number(needed).isPresent()));
        return both ? List.copyOf(found) : List.of();
    }

    /** Returns the concept of the list that a line is the heading of. A number may precede the heading. */
    private static Optional<String> heading(DocumentLine line) {
        if (line.runs().size() != 1 || !line.tokens().stream().allMatch(DocumentToken::isText)) {
            return Optional.empty();
        }
        String text = ORDINAL.matcher(DocumentLine.joinText(line.tokens())).replaceFirst("");
        return PayslipVocabulary.COLUMNS
                .concept(CaptionDictionary.normalise(text))
                .map(SIDES::get);
    }

    /** Parses a label with an amount at the end of the line, and optionally a percentage between them. */
    private static Optional<PrintedPayLine> toLine(DocumentLine line, String side) {
        List<DocumentToken> tokens = line.tokens();
        DocumentToken last = tokens.get(tokens.size() - 1);
        List<DocumentToken> label =
                tokens.stream().takeWhile(DocumentToken::isText).toList();
        if (label.isEmpty() || !last.isMonetary()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> numbers = new HashMap<>();
        numbers.put(side, last.amount());
        tokens.stream()
                .flatMap(token -> token.percent().stream())
                .findFirst()
                .ifPresent(rate -> numbers.put("rate", rate));
        return Optional.of(new PrintedPayLine(line.locator(), "", "", DocumentLine.joinText(label), numbers));
    }
}
