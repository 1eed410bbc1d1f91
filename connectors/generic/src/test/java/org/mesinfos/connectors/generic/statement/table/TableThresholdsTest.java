package org.mesinfos.connectors.generic.statement.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Numbers of amounts, dates and letters from which on they show more than a coincidence. */
class TableThresholdsTest {

    private static Optional<TransactionColumnRole> role(String... pieces) {
        List<PdfWord> words = new ArrayList<>();
        for (String piece : pieces) {
            words.add(word(piece, 40 + 30 * words.size()));
        }
        return HeaderPhraseParser.columns(new Phrase(words)).get(0).role();
    }

    @Test
    void nameInThreePiecesOfUpToTwoLettersIsJoined() {
        assertThat(role("Be", "tr", "ag")).contains(TransactionColumnRole.AMOUNT);
        assertThat(role("Bet", "rag", "s")).isEmpty();
        assertThat(role("Bet", "ra", "g")).contains(TransactionColumnRole.AMOUNT);
        assertThat(role("Bet", "rag")).isEmpty();
        assertThat(role("So", "ll")).isEmpty();
    }
}
