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
    void digestsOfKeysAreKeyedAndThoseOfEarlierVersionsAreNot() {
        SubjectDigests digests = SampleLinks.KEY.digests();

        assertThat(digests.ofKey(BANK, "k1")).matches("k[0-9a-f]{32}").isNotEqualTo(digests.ofKey(BANK, "k2"));
        assertThat(digests.ofKeyWithSubject(BANK, "k1"))
                .matches("k[0-9a-f]{32}")
                .isNotEqualTo(digests.ofKey(BANK, "k1"))
                .isNotEqualTo(digests.ofKeyWithSubject("other", "k1"));
        assertThat(SubjectDigests.isKeyed(digests.ofKey(BANK, "k1"))).isTrue();
        assertThat(SubjectDigests.unkeyed(BANK, SampleLinks.account("A1")))
                .isEqualTo(Digests.sha256("bank\u001fACCOUNT\u001fA1".getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32));
        assertThat(SubjectDigests.isKeyed(SubjectDigests.unkeyed(BANK, SampleLinks.account("A1"))))
                .isFalse();
    }

    @Test
    void shardIsTheStartOfTheDigestOfASubject() {
        SubjectDigests digests = SampleLinks.KEY.digests();
        Optional<Subject> account = Optional.of(SampleLinks.account("A1"));

        assertThat(digests.shard(BANK, account))
                .hasSize(2)
                .isEqualTo(digests.of(BANK, account).substring(1, 3));
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
