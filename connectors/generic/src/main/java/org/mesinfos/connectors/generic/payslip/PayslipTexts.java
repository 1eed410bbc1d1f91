package org.mesinfos.connectors.generic.payslip;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;
import org.mesinfos.connectors.generic.document.MappedValues;
import org.mesinfos.connectors.generic.document.ObservedValues;

/** Texts after captions of a payslip, such as names and numbers. */
final class PayslipTexts {

    private final PrintedPayslip payslip;
    private final MappedValues mappedValues;

    /** @param mappedValues receives the values that are found */
    PayslipTexts(PrintedPayslip payslip, MappedValues mappedValues) {
        this.payslip = payslip;
        this.mappedValues = mappedValues;
    }

    /** Returns the text after a caption, if it has no digits. */
    Optional<String> name(String concept) {
        return text(concept).filter(text -> text.chars().noneMatch(Character::isDigit));
    }

    Optional<String> text(String concept) {
        Optional<String> text = ObservedValues.of(payslip.captions()
                        .find(concept)
                        .filter(PayslipTexts::isSetApart)
                        .map(caption -> textAfterColon(payslip.values().adjacentTokens(caption)))
                        .filter(words -> words.chars().anyMatch(Character::isLetterOrDigit))
                        .toList())
                .unanimous();
        text.ifPresent(found -> {
            mappedValues.markMapped(concept, found);
        });
        return text;
    }

    /** Returns whether a colon or a gap is between a caption and its text, so that they are not one name. */
    private static boolean isSetApart(Caption caption) {
        DocumentLine line = caption.line();
        int next = caption.endToken();
        return caption.text().endsWith(":")
                || next == line.tokens().size()
                || line.startsRun(next)
                || line.tokens().get(next).text().startsWith(":");
    }

    private static String textAfterColon(List<DocumentToken> tokens) {
        String text = DocumentLine.joinText(tokens);
        return text.startsWith(":") ? text.substring(1).strip() : text;
    }

    Optional<String> number(String concept, Pattern pattern) {
        Optional<String> found = ObservedValues.of(payslip.captions()
                        .find(concept)
                        .flatMap(caption -> {
                            Matcher number = pattern.matcher(
                                    textAfterColon(payslip.values().tokensAfter(caption)));
                            return number.lookingAt()
                                    ? Stream.of(number.group(1).strip())
                                    : Stream.empty();
                        })
                        .toList())
                .unanimous();
        found.ifPresent(number -> mappedValues.markMapped(concept));
        return found;
    }
}
