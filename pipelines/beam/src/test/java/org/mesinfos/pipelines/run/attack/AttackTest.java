package org.mesinfos.pipelines.run.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.identity.authority.IssuerRange;
import org.mesinfos.pipelines.identity.authority.ReferenceRange;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.records.SubjectKind;

/**
 * Organisations that claim references of others or copy their data change, move and withhold no row of anybody else, and
 * learn nothing from their receipts. Each attack is made by an organisation of its own, whose customer is registered as a
 * person of their own, as the victim, or not at all.
 */
@Tag("slow")
final class AttackTest {

    private static final IssuerRange[] ISSUERS = {
        new IssuerRange("bank", SubjectKind.ACCOUNT, ReferenceRange.startingWith("FR30006")),
        new IssuerRange("telecom", SubjectKind.LINE, ReferenceRange.startingWith("+3363998")),
        new IssuerRange("grid", SubjectKind.USAGE_POINT, ReferenceRange.startingWith("1415")),
    };

    /** Makes each attack on each victim, with each registration. Otherwise each attack is made once. */
    private static final boolean ALL = Boolean.getBoolean("mesinfos.all-attacks");

    private static final int COMBINATIONS = 9;

    /** The person as whom the customer of the attacking organisation is registered. */
    private enum Registration {
        APART,
        AS_VICTIM,
        NOT_REGISTERED
    }

    @TempDir
    private Path folder;

    private TestInbox inbox;
    private final Map<String, Attack> attackers = new TreeMap<>();
    private final List<String> registry = new ArrayList<>(HonestInbox.registry());

    @Test
    void receiptsDoNotDependOnDeliveriesOfOthers() {
        prepare();
        inbox.issuers(ISSUERS);
        attack();
        inbox.run("attacked");
        TestInbox alone = HonestInbox.mappings(new TestInbox(folder.resolve("alone")))
                .registry(registry.toArray(String[]::new))
                .issuers(ISSUERS);
        attackers.forEach((organisation, attack) -> attack.files()
                .forEach((path, lines) -> alone.drop(organisation + "/" + path, lines.toArray(String[]::new))));
        alone.run("store");

        assertThat(VictimRecords.receipts(folder.resolve("attacked"), attackers.keySet()))
                .isEqualTo(VictimRecords.receipts(folder.resolve("alone/store"), attackers.keySet()));
    }

    /** Prepares the attacks of organisations whose names do not depend on the number of other attacks. */
    private void prepare() {
        inbox = HonestInbox.fill(new TestInbox(folder));
        for (int victim = 0; victim < HonestInbox.PEOPLE - 1; victim++) {
            List<Attack> attacks = Attacks.on(victim, "F1");
            int position = 0;
            for (Registration registration : Registration.values()) {
                for (int number = 0; number < attacks.size(); number++) {
                    if (ALL || number % COMBINATIONS == 3 * victim + position) {
                        add(attacks.get(number), victim, registration, number);
                    }
                }
                position++;
            }
        }
        inbox.registry(registry.toArray(String[]::new));
    }

    private void add(Attack attack, int victim, Registration registration, int number) {
        String organisation = "forger-%d-%02d-%s"
                .formatted(
                        victim,
                        number,
                        registration.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        attackers.put(organisation, attack);
        if (registration == Registration.APART) {
            registry.add("per-" + organisation + ";" + organisation + ";F1");
        } else if (registration == Registration.AS_VICTIM && victim < 2) {
            registry.add("per-" + victim + ";" + organisation + ";F1");
        }
    }

    private void attack() {
        attackers.forEach((organisation, attack) -> attack.files()
                .forEach((path, lines) -> inbox.drop(organisation + "/" + path, lines.toArray(String[]::new))));
    }

    @Test
    void attacksHaveNoEffectWithoutIssuers() {
        prepare();
        assertThat(attackers).hasSizeGreaterThan(40);
        assertNoEffect(Comparison.ALL_VALUES);
    }

    @Test
    void attacksHaveNoEffectIfTheReferencesHaveIssuers() {
        prepare();
        inbox.issuers(ISSUERS);
        assertNoEffect(Comparison.DELIVERED_VALUES);
    }

    @Test
    void attacksHaveNoEffectIfVerifiedOrganisationsLinkPeople() {
        prepare();
        inbox.linking(Optional.of(LinkingSettings.BUILT_IN_MODEL), Optional.empty())
                .verified("bank", "telecom", "grid");
        assertNoEffect(Comparison.ALL_VALUES);
    }

    private void assertNoEffect(Comparison comparison) {
        inbox.run("honest");
        attack();
        inbox.run("attacked");

        SortedMap<String, String> honest = VictimRecords.of(inbox, "honest", comparison);
        SortedMap<String, String> attacked = VictimRecords.of(inbox, "attacked", comparison);
        assertThat(honest).hasSize(HonestInbox.PEOPLE * 3 * (HonestInbox.PAYMENTS + 1));
        assertThat(attacked).isEqualTo(honest);
        assertThat(receipts("attacked")).isEqualTo(receipts("honest"));
    }

    private SortedMap<String, String> receipts(String store) {
        return VictimRecords.receipts(folder.resolve(store), HonestInbox.ORGANISATIONS);
    }
}
