package org.mesinfos.connectors.mapping.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/** Values around the records of a document belong to the records that follow them. */
class EnclosingElementsTest {

    private final List<String> skipped = new ArrayList<>();
    private final EnclosingElements elements = new EnclosingElements(new RowHandler() {
        @Override
        public void row(MappedRow row) {
            throw new AssertionError("no row is read here");
        }

        @Override
        public void rejected(Rejection rejection) {
            throw new AssertionError(rejection.toString());
        }

        @Override
        public void skipped(Locator locator, String rule) {
            skipped.add(locator + ": " + rule);
        }
    });

    private void add(String name, String text, long line) {
        TreeElement element = elements.innermost().detachedChild(name, line);
        element.setText(text);
        elements.add(element, Locator.line(line));
    }

    private List<String> unclaimed() {
        List<String> values = new ArrayList<>();
        elements.forEachUnclaimed((path, value) -> values.add(path + "=" + value));
        return values;
    }

    @Test
    void valuesOfAllOpenAncestorsAreNamedByTheirPaths() {
        elements.open(TreeElement.root("bank", 1));
        add("date", " 2024-01-31 ", 2);
        elements.open(elements.innermost().detachedChild("account", 3));
        add("iban", "FR76", 4);

        assertThat(elements.depth()).isEqualTo(2);
        assertThat(elements.innermost().name()).isEqualTo("account");
        assertThat(unclaimed()).containsExactly("/bank/date=2024-01-31", "/bank/account/iban=FR76");
    }

    @Test
    void rootWithoutANameHasNoPlaceInPaths() {
        elements.open(TreeElement.root("", 1));
        add("version", "2", 2);

        assertThat(unclaimed()).containsExactly("/version=2");
    }

    @Test
    void claimedValueIsLeftOut() {
        elements.open(TreeElement.root("bank", 1));
        add("date", "2024-01-31", 2);
        add("place", "Paris", 3);
        elements.innermost().child("date").orElseThrow().claim();

        assertThat(unclaimed()).containsExactly("/bank/place=Paris");
    }

    @Test
    void valueAfterARecordReplacesAnEarlierOneOfItsName() {
        elements.open(TreeElement.root("bank", 1));
        add("page", "1", 2);
        add("date", "2024-01-31", 3);
        assertThat(unclaimed()).containsExactly("/bank/page=1", "/bank/date=2024-01-31");
        elements.recordRead();
        add("page", "2", 5);

        assertThat(unclaimed()).containsExactly("/bank/date=2024-01-31", "/bank/page=2");

        add("page", "3", 6);

        assertThat(unclaimed())
                .as("two values before one record")
                .containsExactly("/bank/date=2024-01-31", "/bank/page=2", "/bank/page[2]=3");
    }

    @Test
    void valuesThatNoRecordFollowsAreSkippedWhenTheirAncestorCloses() {
        elements.open(TreeElement.root("bank", 1));
        elements.open(elements.innermost().detachedChild("account", 2));
        add("iban", "FR76", 3);
        elements.recordRead();
        add("balance", "10", 9);
        elements.closeTo(1);

        assertThat(skipped).containsExactly("line 9: after the last record, belongs to no record");
        assertThat(elements.depth()).isEqualTo(1);
        assertThat(unclaimed()).isEmpty();
        elements.closeTo(0);
        assertThat(skipped).hasSize(1);
    }

    @Test
    void aThousandElementsAreRememberedAndNotOneMore() {
        elements.open(TreeElement.root("bank", 1));
        for (int number = 1; number <= 1001; number++) {
            add("e" + number, "x", number);
        }

        assertThat(unclaimed()).hasSize(1000).endsWith("/bank/e1000=x");
        assertThat(skipped).containsExactly("line 1001: more than 1000 elements outside of records");
    }

    @Test
    void aLaterValueReplacesAnEarlierOneAlsoIfThereAreAThousand() {
        elements.open(TreeElement.root("bank", 1));
        for (int number = 1; number <= 1000; number++) {
            add("e" + number, "x", number);
        }
        elements.recordRead();
        add("e1", "y", 1001);

        assertThat(unclaimed()).hasSize(1000).contains("/bank/e1=y").doesNotContain("/bank/e1=x");
        assertThat(skipped).isEmpty();
    }

    @Test
    void childrenOfAnElementAreAddedEach() {
        TreeElement header = TreeElement.root("", 1);
        header.addChild("a", 2).setText("1");
        header.addChild("b", 3).setText("2");
        elements.open(TreeElement.root("bank", 1));
        elements.addAll(header, Locator.line(2));

        assertThat(unclaimed()).containsExactly("/bank/a=1", "/bank/b=2");
    }
}
