package org.mesinfos.pipelines.relate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.relate.SampleRecords.derived;
import static org.mesinfos.pipelines.relate.SampleRecords.transaction;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.BankTransaction;

final class CorrectionsTest {

    private static BankTransaction entry(String id, String reference) {
        BankTransaction entry = transaction(id, "2024-02-09", "-80.00", "RETRAIT ZURICH");
        entry.setBankReference(reference);
        return entry;
    }

    private static BankTransaction correction(String id, String of, String action) {
        BankTransaction entry = entry(id, null);
        entry.setAdditional(Map.of("CORRECTFITID", of, "CORRECTACTION", action));
        return entry;
    }

    private static void find(BankTransaction... entries) {
        DerivedFacts facts = new DerivedFacts();
        Corrections.find(List.of(entries), facts);
        facts.write();
    }

    @Test
    void linksDeletedAndReplacedEntries() {
        BankTransaction deleted = entry("deleted", "7004");
        BankTransaction replaced = entry("replaced", "7005");
        BankTransaction deletion = correction("deletion", "7004", "DELETE");
        BankTransaction replacement = correction("replacement", "7005", "REPLACE");

        find(deletion, deleted, replaced, replacement);

        assertThat(derived(deletion, "link")).containsExactly("link.reversal_of=deleted");
        assertThat(derived(deleted, "link")).containsExactly("link.reversed_by=deletion");
        assertThat(derived(replacement, "link")).containsExactly("link.corrects=replaced");
        assertThat(derived(replaced, "link")).containsExactly("link.corrected_by=replacement");
    }

    @Test
    void ignoresUnknownAndAmbiguousReferences() {
        BankTransaction one = entry("one", "7004");
        BankTransaction other = entry("other", "7004");
        BankTransaction twice = correction("twice", "7004", "DELETE");
        BankTransaction unknown = correction("unknown", "7009", "DELETE");

        find(one, other, twice, unknown);

        assertThat(List.of(one, other, twice, unknown))
                .allSatisfy(entry -> assertThat(derived(entry, "link")).isEmpty());
    }
}
