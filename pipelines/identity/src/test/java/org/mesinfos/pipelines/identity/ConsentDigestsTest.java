package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.consent.ConsentGrant;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.consent.Consents.Missing;
import org.mesinfos.pipelines.identity.consent.ConsentsReader;
import org.mesinfos.pipelines.identity.consent.RecordedConsents;

final class ConsentDigestsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final SubjectDigests DIGESTS = PersonKey.generate().digests();

    private static ConsentDigests digests(LocalDate day, String... lines) throws IOException {
        String text = ConsentsReader.HEADER + "\n" + String.join("\n", lines);
        List<ConsentGrant> grants = ConsentsReader.read(
                "consents.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Set.of("budget"), day);
        return ConsentDigests.of(
                Consents.of(new RecordedConsents(grants, List.of(), List.of(), Set.of()), Missing.ALLOW, day), DIGESTS);
    }

    private static String of(String person) {
        return DIGESTS.ofConsentingPerson(person);
    }

    @Test
    void onlyPeopleWithOtherDecisionsHaveChanged() throws IOException {
        ConsentDigests before =
                digests(DAY, "ana;*;*;*;;;v1", "ben;*;*;*;;2024-07-01;v1", "cid;*;scores;*;;2024-01-01;v1");
        ConsentDigests after = digests(
                DAY.plusDays(30), "ana;*;*;*;;;v1", "ben;*;*;*;;2024-07-01;v1", "cid;*;scores;*;;2024-01-01;v1");

        assertThat(after.changedSince(before)).containsExactly(of("ben"));
        assertThat(before.changedSince(before)).isEmpty();
    }

    @Test
    void aPersonWhoseConsentsAreRemovedHasChanged() throws IOException {
        ConsentDigests before = digests(DAY, "ana;*;*;*;;2024-01-01;v1", "ben;*;*;*;;2024-01-01;v1");

        assertThat(digests(DAY, "ben;*;*;*;;2024-01-01;v1").changedSince(before))
                .containsExactly(of("ana"));
        assertThat(ConsentDigests.NONE.changedSince(before)).containsExactlyInAnyOrder(of("ana"), of("ben"));
    }

    @Test
    void showsNeitherPeopleNorDecisions() throws IOException {
        ConsentDigests digests = digests(DAY, "ana;bank;scores;*;;2024-01-01;v1");

        assertThat(digests).hasToString("ConsentDigests of 1 people");
        assertThat(digests.byPerson().toString()).doesNotContain("ana", "bank", "scores");
    }
}
