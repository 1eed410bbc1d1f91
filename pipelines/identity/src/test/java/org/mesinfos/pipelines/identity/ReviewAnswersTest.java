package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.ReviewAnswers.DigestPair;
import org.mesinfos.pipelines.identity.ReviewAnswers.MatchDecision;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.ProfileStatements;
import org.mesinfos.pipelines.identity.profiles.StatementKind;

final class ReviewAnswersTest {

    private static final String A = "k" + "a".repeat(32);
    private static final String B = "k" + "b".repeat(32);
    private static final String C = "k" + "c".repeat(32);
    private static final String HEADER = "first;second;answer\n";

    @Test
    void answersAreReadAndWrittenInTheOrderOfTheirPairs() {
        ReviewAnswers answers = parse(C + ";" + A + ";different\n\n" + B + ";" + A + ";same\n");

        assertThat(answers.text()).isEqualTo(HEADER + A + ";" + B + ";same\n" + A + ";" + C + ";different\n");
        assertThat(ReviewAnswers.parse("again", answers.text()))
                .isEqualTo(answers)
                .hasSameHashCodeAs(answers);
        assertThat(answers).isNotEqualTo(ReviewAnswers.none()).hasToString("2 answers");
        assertThat(answers.size()).isEqualTo(2);
        assertThat(ReviewAnswers.none().text()).isEqualTo(HEADER);
    }

    @Test
    void lastAnswerAboutAPairApplies() {
        ReviewAnswers answers = parse(A + ";" + B + ";same\n" + B + ";" + A + ";different\n");

        assertThat(decisions(answers)).containsExactly(Map.entry(new DigestPair(A, B), MatchDecision.DIFFERENT));
        assertThat(decisions(answers.with(DigestPair.of(B, A), MatchDecision.SAME)))
                .containsExactly(Map.entry(new DigestPair(A, B), MatchDecision.SAME));
    }

    @Test
    void pairsOnWhichAnswersDisagreeAreTwoPeople() {
        ReviewAnswers merged = parse(A + ";" + B + ";same\n" + A + ";" + C + ";same\n")
                .merge(parse(A + ";" + B + ";different\n" + A + ";" + C + ";same\n" + B + ";" + C + ";same\n"));

        assertThat(decisions(merged))
                .containsExactly(
                        Map.entry(new DigestPair(A, B), MatchDecision.DIFFERENT),
                        Map.entry(new DigestPair(A, C), MatchDecision.SAME),
                        Map.entry(new DigestPair(B, C), MatchDecision.SAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAA;BBBB;same",
                "%1$s;BBBB;same",
                "%1$s;%1$s;same",
                "%1$s;%2$s;perhaps",
                "%1$s;%2$s",
                "%1$s;%2$s;same;yes"
            })
    void lineOfAnotherFormIsAnErrorWithItsNumber(String line) {
        assertThatThrownBy(() -> parse(A + ";" + C + ";same\n" + line.formatted(A, B) + "\n"))
                .isInstanceOf(InvalidReviewAnswersException.class)
                .hasMessageStartingWith("answers.csv line 3: found a line of another form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first;second\n"})
    void textWithoutTheHeaderIsAnError(String text) {
        assertThatThrownBy(() -> ReviewAnswers.parse("answers.csv", text))
                .isInstanceOf(InvalidReviewAnswersException.class)
                .hasMessageStartingWith("answers.csv line 1: found another header");
    }

    @Test
    void fileThatCannotBeReadIsAnErrorThatNamesIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("answers.csv"), HEADER + A + ";" + B + ";same\n");

        assertThat(ReviewAnswers.read(file).size()).isEqualTo(1);
        assertThatThrownBy(() -> ReviewAnswers.read(folder.resolve("absent.csv")))
                .isInstanceOf(InvalidReviewAnswersException.class)
                .hasMessageContaining("absent.csv");
    }

    @Test
    void unkeyedDigestsOfKnownSubjectsAreReplaced() {
        Subject known = Subject.customer("C1");
        String unkeyed = SubjectDigests.unkeyed("bank", known);
        String keyed = SampleLinks.KEY.digests().of("bank", Optional.of(known));
        String unknown = "0".repeat(32);
        ProfileStatements statements = ProfileStatements.of(List.of(new ProfileStatement(
                SampleLinks.appended("bank", "f1"),
                known,
                Locator.line(1),
                StatementKind.PROFILE,
                new PersonFeatures(Map.of(Feature.FULL_NAME, List.of("Claire Martin")), List.of()))));
        ReviewAnswers earlier = ReviewAnswers.none()
                .with(DigestPair.of(unkeyed, unknown), MatchDecision.SAME)
                .with(DigestPair.of(unkeyed, A), MatchDecision.DIFFERENT);

        ReviewAnswers renamed = earlier.keyed(statements, SampleLinks.KEY.digests());

        assertThat(renamed)
                .isEqualTo(ReviewAnswers.none()
                        .with(DigestPair.of(keyed, unknown), MatchDecision.SAME)
                        .with(DigestPair.of(keyed, A), MatchDecision.DIFFERENT));
        assertThat(earlier.areKeyed()).isFalse();
        assertThat(renamed.areKeyed()).isFalse();
        assertThat(parse(A + ";" + B + ";same\n").areKeyed()).isTrue();
    }

    @Test
    void answersJoinKeysAlongChains() {
        MustLinkGroups groups = new MustLinkGroups(
                Map.of(A, "p3", B, "p2", C, "p1"), Set.of(), parse(A + ";" + B + ";same\n" + B + ";" + C + ";same\n"));

        assertThat(List.of(groups.representative("p1"), groups.representative("p2"), groups.representative("p3")))
                .containsOnly("p1");
        assertThat(groups.representative("p9")).isEqualTo("p9");
    }

    @Test
    void groupWithAContradictionIsDissolved() {
        Map<String, String> keys = Map.of(A, "p3", B, "p2", C, "p1");
        String chain = A + ";" + B + ";same\n" + B + ";" + C + ";same\n";

        MustLinkGroups answered = new MustLinkGroups(keys, Set.of(), parse(chain + A + ";" + C + ";different\n"));
        MustLinkGroups registered = new MustLinkGroups(keys, Set.of("p1", "p3"), parse(chain));
        MustLinkGroups oneRegistered = new MustLinkGroups(keys, Set.of("p3"), parse(chain));

        assertThat(answered.representative("p3")).isEqualTo("p3");
        assertThat(registered.representative("p3")).isEqualTo("p3");
        assertThat(registered.representative("p2")).isEqualTo("p2");
        assertThat(oneRegistered.representative("p3")).isEqualTo("p1");
    }

    @Test
    void answersAboutUnknownSubjectsJoinAndSeparateNobody() {
        MustLinkGroups groups = new MustLinkGroups(
                Map.of(A, "p3", B, "p2"),
                Set.of(),
                parse(A + ";" + C + ";same\n" + B + ";" + C + ";different\n" + A + ";" + B + ";same\n"));

        assertThat(groups.representative("p3")).isEqualTo("p2");
    }

    private static ReviewAnswers parse(String lines) {
        return ReviewAnswers.parse("answers.csv", HEADER + lines);
    }

    private static List<Map.Entry<DigestPair, MatchDecision>> decisions(ReviewAnswers answers) {
        List<Map.Entry<DigestPair, MatchDecision>> decisions = new ArrayList<>();
        answers.forEach((pair, decision) -> decisions.add(Map.entry(pair, decision)));
        return decisions;
    }
}
