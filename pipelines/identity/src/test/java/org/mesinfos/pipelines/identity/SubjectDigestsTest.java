package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.records.SubjectKind;

final class SubjectDigestsTest {

    private static final String BANK = "bank";
    private static final List<Subject> CANDIDATES = IntStream.range(0, 1000)
            .mapToObj(number -> new Subject(SubjectKind.ACCOUNT, "FR76300060000112345%06d00".formatted(number)))
            .toList();

    private static Set<String> digests(SubjectDigests by) {
        return CANDIDATES.stream()
                .map(subject -> by.of(BANK, Optional.of(subject)))
                .collect(Collectors.toSet());
    }

    @Test
    void recoversNoReferenceFromAListOfCandidatesWithoutTheKey() {
        Set<String> stored = digests(SampleLinks.KEY.digests());
        Set<String> guessed = digests(PersonKey.generate().digests());
        for (Subject subject : CANDIDATES) {
            String text = BANK + "\u001fACCOUNT\u001f" + subject.reference();
            String sha256 = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
            guessed.addAll(Set.of(sha256, sha256.substring(0, 32), "k" + sha256.substring(0, 32)));
        }

        assertThat(stored).hasSize(CANDIDATES.size()).doesNotContainAnyElementsOf(guessed);
    }

    @Test
    void digestsDependOnOrganisationKindAndNormalisedReference() {
        SubjectDigests digests = SampleLinks.KEY.digests();
        String account = digests.of(BANK, Optional.of(SampleLinks.account("A1")));

        assertThat(account)
                .matches("k[0-9a-f]{32}")
                .isEqualTo(digests.of(BANK, Optional.of(SampleLinks.account("a 1"))));
        assertThat(List.of(
                        digests.of("other", Optional.of(SampleLinks.account("A1"))),
                        digests.of(BANK, Optional.of(Subject.customer("A1"))),
                        digests.ofKey(BANK, "A1"),
                        digests.of(BANK, Optional.empty())))
                .doesNotHaveDuplicates()
                .doesNotContain(account);
    }

    @Test
    void keysOfPurposesDifferFromThePersonKeyAndFromEachOther() throws IOException {
        PersonKey key = SampleLinks.KEY;
        String references = key.derive(KeyPurpose.REFERENCES).text();
        String suppression = key.derive(KeyPurpose.SUPPRESSION).text();

        assertThat(List.of(key.text(), references, suppression)).doesNotHaveDuplicates();
        assertThat(new SubjectDigests(PurposeKey.parse(references)).of(BANK, Optional.of(SampleLinks.account("A1"))))
                .isEqualTo(key.digests().of(BANK, Optional.of(SampleLinks.account("A1"))));
    }
}
