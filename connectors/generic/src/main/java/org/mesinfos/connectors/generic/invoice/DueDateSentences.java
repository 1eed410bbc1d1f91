package org.mesinfos.connectors.generic.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.CaptionedDates;
import org.mesinfos.connectors.generic.document.Document;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.DocumentPhrases;
import org.mesinfos.connectors.generic.document.DocumentToken;
import org.mesinfos.connectors.generic.document.ObservedValues;

/** Finder of due dates in sentences, such as <i>Ce montant sera prélevé le 17 mars 2024</i>. A sentence may continue below. */
final class DueDateSentences {

    private static final DocumentPhrases DEADLINES = DocumentPhrases.of("deadline");
    private static final DocumentPhrases PAYMENTS = DocumentPhrases.of("payment");
    private static final DocumentPhrases REFUNDS = DocumentPhrases.of("refund");
    /** Largest distance of a line below the start of its sentence, in points. */
    private static final double MAX_DISTANCE = 22;

    private DueDateSentences() {}

    static ObservedValues<LocalDate> find(Document document, CaptionedDates dates) {
        List<LocalDate> found = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            for (List<DocumentToken> run : line.runs()) {
                for (int i = 0; i < run.size(); i++) {
                    Optional<LocalDate> date = dates.date(run.get(i));
                    if (date.isPresent() && isDueDate(document, line, run, i)) {
                        found.add(date.get());
                    }
                }
            }
        }
        return ObservedValues.of(found);
    }

    private static boolean isDueDate(Document document, DocumentLine line, List<DocumentToken> run, int date) {
        String before = DocumentLine.joinText(run.subList(0, date));
        String sentence = textAbove(document, line, run.get(0)) + " " + before;
        return DEADLINES.end(sentence) && PAYMENTS.areIn(sentence) && !REFUNDS.areIn(sentence);
    }

    private static String textAbove(Document document, DocumentLine line, DocumentToken start) {
        return document.runAbove(line, start.left(), MAX_DISTANCE)
                .map(run -> DocumentLine.joinText(run.tokens()))
                .orElse("");
    }
}
