package org.mesinfos.connectors.generic.reimbursement;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.Captions;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentToken;

/**
 * A person cared for, as printed above the lines of care.
 *
 * @param name as printed
 * @param birthDate date of birth; empty if it is not printed
 */
record Beneficiary(String name, Optional<DocumentToken> birthDate) {

    private static final String PUNCTUATION = ":,;-– ";

    /** Returns the person whose name follows its caption at the start of a line without amounts; empty if there is none. */
    static Optional<Beneficiary> namedOn(DocumentLine line, Captions captions) {
        if (line.tokens().stream().anyMatch(DocumentToken::isMonetary)) {
            return Optional.empty();
        }
        Optional<DocumentToken> birth = captions.onLine(line)
                .filter(caption -> caption.concept().equals("birth-date"))
                .flatMap(caption -> line.tokens().subList(caption.endToken(), caption.valueEndToken()).stream())
                .filter(token -> token.date().isPresent())
                .findFirst();
        return captions.onLine(line)
                .filter(caption -> caption.concept().equals("beneficiary") && caption.firstToken() == 0)
                .map(caption -> name(line, caption))
                .filter(name -> name.chars().anyMatch(Character::isLetter))
                .map(name -> new Beneficiary(name, birth))
                .findFirst();
    }

    private static String name(DocumentLine line, Caption caption) {
        List<DocumentToken> words = line.tokens().subList(caption.endToken(), caption.valueEndToken()).stream()
                .takeWhile(token -> token.text().chars().noneMatch(Character::isDigit))
                .toList();
        String name = DocumentLine.joinText(words);
        int from = 0;
        int to = name.length();
        while (from < to && PUNCTUATION.indexOf(name.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && PUNCTUATION.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }
}
