package org.mesinfos.pipelines.cli.identity;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.PersonLink;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;
import org.mesinfos.pipelines.run.StoredIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that lists the joins of customers to persons, or those that hold one person together. */
@Command(
        name = "links",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the joins of customers to persons, the least certain first.",
            "With a subject, lists the joins that hold the person of this subject together.",
            "Undo a wrong join with mesinfos identity separate."
        })
final class IdentityLinksCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = "List only the joins of the person of this subject, " + SubjectName.DESCRIPTION)
    private String subject = "";

    @Mixin
    private StoreOption store;

    @Option(
            names = "--weakest",
            paramLabel = "N",
            defaultValue = "50",
            description = "Maximum number of joins (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        requirePositive();
        StoredIdentity stored = StoredIdentity.of(store.open(), store.digests());
        LinkedPeople people = StoredPeople.linked(stored);
        var model = TrainedModelFile.read("The model in the store", people.model());
        List<PersonLink> links = subject.isEmpty()
                ? stored.linker(people).links(model)
                : stored.linker(people).links(model, SubjectName.digest(subject, store.digests()));
        PrintWriter out = TerminalWriter.out(spec);
        for (PersonLink link : links.subList(0, Math.min(limit, links.size()))) {
            out.println(OddsText.of(link.logOdds())
                    + link.rule().map(rule -> ", rule " + rule.label()).orElse(", by match weight")
                    + String.format(Locale.ROOT, ", person of %d customers", link.customers()));
            out.println("  " + link.first() + "  " + link.firstOrganisation());
            out.println("  " + link.second() + "  " + link.secondOrganisation());
        }
        out.println(links.size() + (links.size() == 1 ? " join" : " joins"));
        out.flush();
        return 0;
    }

    private void requirePositive() {
        if (limit < 1) {
            throw new InvalidUsageException("--weakest is " + limit + ". Expected 1 or more.");
        }
    }
}
