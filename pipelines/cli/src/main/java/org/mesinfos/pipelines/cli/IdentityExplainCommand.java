package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mesinfos.linkage.FieldEvidence;
import org.mesinfos.linkage.PairEvidence;
import org.mesinfos.pipelines.identity.Answers;
import org.mesinfos.pipelines.identity.PairExplanation;
import org.mesinfos.pipelines.identity.People;
import org.mesinfos.pipelines.identity.learnt.LearntModelFile;
import org.mesinfos.pipelines.run.StoredPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells why two subjects are one person or two. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells for two subjects what each field speaks for one person, in bits, which rule holds or what keeps"
                    + " rules from holding, and what became of them.",
            "Shows levels and numbers, no values."
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
        Answers.Pair pair = subjects.named();
        StoredPeople stored = StoredPeople.of(store.open());
        People people = stored.linked()
                .orElseThrow(() ->
                        new CallerMistakeException("Nobody is linked in this store: run with --identity-model first."));
        PairExplanation explanation = stored.linker()
                .explain(LearntModelFile.read("The model in the store", people.model()), pair.first(), pair.second())
                .orElseThrow(() -> new CallerMistakeException(
                        "Of one of these subjects nothing is said, or it leads to several people."));
        PrintWriter out = spec.commandLine().getOut();
        print(explanation, out);
        out.flush();
        return 0;
    }

    private static void print(PairExplanation explanation, PrintWriter out) {
        PairEvidence evidence = explanation.evidence();
        for (FieldEvidence field : evidence.fields()) {
            out.println(String.format(
                    Locale.ROOT, "%-20s %-22s %6.1f", field.field().label(), field.level(), field.bits()));
        }
        out.println(String.format(Locale.ROOT, "%-43s %6.1f", "all fields", evidence.bits()));
        out.println(
                String.format(Locale.ROOT, "%-43s %6.1f", "two records of whom nothing is known", evidence.prior()));
        out.println(String.format(Locale.ROOT, "%-43s %6.1f", "as two people of one household", evidence.household()));
        out.println(String.format(Locale.ROOT, "%-43s %6.1f", "log2 of the odds", evidence.logOdds()));
        evidence.rule().ifPresent(rule -> out.println("Rule " + rule.label() + ": one person, whatever the odds."));
        evidence.veto().ifPresent(veto -> out.println("No rule links them: " + veto.label() + "."));
        out.println(
                switch (explanation.decision()) {
                    case ONE_PERSON_ALREADY -> "One person: registry, links or an answer say so.";
                    case ANSWERED_DIFFERENT -> "Two people: that was answered.";
                    case REGISTERED_APART -> "Two people: they are registered as two.";
                    case LINKED -> "One person: linked, with all that is said of others of that person.";
                    case REVIEW -> "Unsure: left apart until somebody answers.";
                    case SEPARATE -> "Two people.";
                });
    }
}
