package org.mesinfos.pipelines.cli.identity;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mesinfos.linkage.FieldEvidence;
import org.mesinfos.linkage.PairEvidence;
import org.mesinfos.linkage.model.PairScorer;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.PairExplanation;
import org.mesinfos.pipelines.identity.ReferenceExplanation;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.run.StoredIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Command that explains the decision about two subjects, or the holders of one reference over time. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Shows for two subjects the match weight of each field, in bits, the rule that applies or the veto that"
                    + " prevents rules from applying, and the decision.",
            "Shows comparison levels and numbers, no values.",
            "With an organisation and a reference (account, line, meter, contract or card) in place of the subjects, shows"
                    + " who held the reference at which time, and the statements that prove it."
        })
final class IdentityExplainCommand implements Callable<Integer> {

    @Mixin
    private SubjectPair subjects;

    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        StoredIdentity stored = StoredIdentity.of(store.open(), store.digests());
        if (!subjects.areSubjects()) {
            explainReference(stored);
            return 0;
        }
        ReviewAnswers.DigestPair pair = subjects.digestPair(store.digests());
        LinkedPeople people = StoredPeople.linked(stored);
        PairExplanation explanation = stored.explain(people, pair, store.keys().personKey())
                .orElseThrow(() ->
                        new InvalidUsageException("One of these subjects is unknown, or belongs to several persons."));
        PrintWriter out = TerminalWriter.out(spec);
        print(explanation, out);
        out.flush();
        return 0;
    }

    private void explainReference(StoredIdentity stored) throws IOException {
        List<ReferenceExplanation> explanations =
                stored.explain(subjects.first(), subjects.second(), store.keys().suppressionKey());
        if (explanations.isEmpty()) {
            throw new InvalidUsageException("Expected two different subjects, as organisation:reference or the digest"
                    + " that mesinfos identity review prints, or an organisation and a reference"
                    + " that one of its deliveries links to a customer.");
        }
        PrintWriter out = TerminalWriter.out(spec);
        explanations.forEach(
                explanation -> OwnershipText.of(explanation, stored.snapshots()).forEach(out::println));
        out.flush();
    }

    private static void print(PairExplanation explanation, PrintWriter out) {
        PairEvidence evidence = explanation.evidence();
        for (FieldEvidence field : evidence.fields()) {
            out.println(String.format(
                    Locale.ROOT, "%-20s %-22s %6.1f", field.field().label(), field.level(), field.matchWeight()));
        }
        out.println(String.format(Locale.ROOT, "%-43s %6.1f", "all fields", evidence.matchWeight()));
        out.println(String.format(Locale.ROOT, "%-43s %6.1f", "prior", evidence.prior()));
        out.println(String.format(
                Locale.ROOT, "%-43s %6.1f", "as two people of one household", evidence.householdWeight()));
        out.println(String.format(Locale.ROOT, "%-43s %6.1f", "log2 of the odds", evidence.logOdds()));
        out.println(String.format(Locale.ROOT, "%-43s %6.1f", "link threshold", explanation.linkThreshold()));
        out.println(
                String.format(Locale.ROOT, "%-43s %10.5f", "probability", PairScorer.probability(evidence.logOdds())));
        if (evidence.isLimited()) {
            out.println(String.format(
                    Locale.ROOT,
                    "Limited from %.2f to %.2f: no value that both records have distinguishes one person from relatives and"
                            + " namesakes.",
                    evidence.measuredLogOdds(),
                    evidence.logOdds()));
        }
        evidence.rule()
                .ifPresent(rule -> out.println("Rule " + rule.label() + ": one person, regardless of the odds."));
        evidence.contradictions().forEach(veto -> out.println("Never linked by match weight: " + veto.label() + "."));
        evidence.veto().ifPresent(veto -> out.println("No rule links them: " + veto.label() + "."));
        if (explanation.isLeftToReviewByOtherRecords()) {
            out.println(
                    "Other records of these persons bar the link: they contradict each other, or lower the odds of the persons"
                            + " below the threshold, or one of the two fits another person as well.");
        }
        out.println(
                switch (explanation.decision()) {
                    case ALREADY_ONE_PERSON -> "One person: by registry, link or answer.";
                    case ANSWERED_DIFFERENT -> "Two people: by answer.";
                    case REGISTERED_DIFFERENT -> "Two people: registered as different persons.";
                    case ONE_ORGANISATION ->
                        "Two people: a link to a registered person needs profiles of two verified" + " organisations.";
                    case NOT_VERIFIED ->
                        "Two people: the profiles of an organisation that is not verified link nobody.";
                    case LINKED -> "One person: linked, by the evidence of all records of that person.";
                    case REVIEW -> "Undecided: not linked until an operator answers.";
                    case SEPARATE -> "Two people.";
                });
    }
}
