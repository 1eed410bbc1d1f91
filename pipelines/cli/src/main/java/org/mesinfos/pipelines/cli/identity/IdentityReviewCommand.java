package org.mesinfos.pipelines.cli.identity;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.LinkedPeople;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.run.StoredIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that lists the pairs of people for clerical review. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the pairs of subjects that may be one person and were not linked, the most probable first.",
            "Answer them with mesinfos identity answer. See mesinfos identity explain for the evidence of each field.",
            "Personal values are shown with --show only, and only on the terminal."
        })
final class IdentityReviewCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store;

    @Option(
            names = "--show",
            description = "Show the personal values of both, for operators with the right to see them.")
    private boolean show;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "Maximum number of pairs (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        requirePositive();
        StoredIdentity stored = StoredIdentity.of(store.open(), store.digests());
        LinkedPeople people = StoredPeople.linked(stored);
        PrintWriter out = TerminalWriter.out(spec);
        List<LinkedPeople.Review> reviews = new ArrayList<>(people.reviews());
        reviews.sort((a, b) -> a.logOdds() == b.logOdds() ? a.compareTo(b) : Float.compare(b.logOdds(), a.logOdds()));
        Map<String, List<ProfileStatement>> statements = statements(people, store.digests());
        for (LinkedPeople.Review review : reviews.subList(0, Math.min(limit, reviews.size()))) {
            out.println(OddsText.of(review.logOdds()));
            subject(review.pair().first(), review.firstOrganisation(), statements, out);
            subject(review.pair().second(), review.secondOrganisation(), statements, out);
        }
        out.println(reviews.size() + (reviews.size() == 1 ? " pair" : " pairs") + " to review");
        out.flush();
        return 0;
    }

    private void requirePositive() {
        if (limit < 1) {
            throw new InvalidUsageException("--most is " + limit + ". Expected 1 or more.");
        }
    }

    private static Map<String, List<ProfileStatement>> statements(LinkedPeople people, SubjectDigests digests)
            throws Exception {
        Map<String, List<ProfileStatement>> statements = new HashMap<>();
        people.statements().withoutRepetitions().stream()
                .forEach(statement -> statements
                        .computeIfAbsent(
                                digests.of(statement.organisation(), Optional.of(statement.subject())),
                                first -> new ArrayList<>())
                        .add(statement));
        return statements;
    }

    private void subject(
            String digest, String organisation, Map<String, List<ProfileStatement>> statements, PrintWriter out) {
        out.println("  " + digest + "  " + organisation);
        for (ProfileStatement statement : statements.getOrDefault(digest, List.of())) {
            out.println("    delivery " + statement.origin().getDelivery() + ", file "
                    + statement.origin().getFileSha256() + ", " + statement.locator());
            if (show) {
                values(statement, out);
            }
        }
    }

    private static void values(ProfileStatement statement, PrintWriter out) {
        out.println("      subject: " + statement.subject().reference());
        for (Feature feature : Feature.values()) {
            List<String> values = statement.features().values(feature);
            if (!values.isEmpty()) {
                String name = feature.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                out.println("      " + name + ": " + String.join(", ", values));
            }
        }
        for (AddressFeatures address : statement.features().addresses()) {
            out.println("      address: " + part(address.street()) + part(address.extra()) + part(address.postcode())
                    + part(address.city()));
        }
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : text + " ";
    }
}
