package org.mesinfos.pipelines.settings;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.schema.ZoneText;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.identity.authority.Issuers;

/** Reader for the organisations in {@code mesinfos.yaml}. */
final class OrganisationsReader {

    static final WholeNumbers PERCENT = new WholeNumbers(50, 100);
    static final WholeNumbers QUOTA = new WholeNumbers(0, 999_999_999_999_999_999L);
    /** An id, or the start of ids before an asterisk. */
    static final Pattern CONNECTORS = Pattern.compile("[^*]+[*]?|[*]");

    static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    private final GuardSettingsReader guard;
    private final IssuersReader issuers = new IssuersReader();
    private final Map<String, OrganisationQuota> quotas = new TreeMap<>();

    OrganisationsReader(GuardSettingsReader guard) {
        this.guard = guard;
    }

    Map<String, OrganisationSettings> read(YamlMap root) {
        Map<String, OrganisationSettings> organisations = new TreeMap<>();
        if (isMapOfOrganisations(root)) {
            root.problem(
                    "organisations",
                    "\"organisations\" is a mapping of ids, expected a list with an item \"- id: my-bank\" for each organisation");
            root.accept("organisations");
            return organisations;
        }
        for (YamlMap entry : root.maps("organisations")) {
            OrganisationSettings organisation = organisation(entry);
            boolean named = !organisation.id().isEmpty();
            if (named && organisations.put(organisation.id(), organisation) != null) {
                entry.problem("id", "organisation \"" + organisation.id() + "\" is listed twice");
            }
        }
        return organisations;
    }

    /** Returns whether the organisations are keys of a mapping, each with its settings. */
    private static boolean isMapOfOrganisations(YamlMap root) {
        List<YamlMap> entries = root.isMapping("organisations") ? root.maps("organisations") : List.of();
        return entries.stream()
                .anyMatch(entry -> !entry.keys().isEmpty()
                        && entry.keys().stream().noneMatch(SettingsSchema.ORGANISATION_KEYS::contains));
    }

    private OrganisationSettings organisation(YamlMap entry) {
        String id = entry.requiredText("id", "the name of the folder of the organisation in the inbox");
        if (!id.isEmpty() && !ORGANISATION.matcher(id).matches()) {
            entry.unexpected(
                    "id", id, "lower-case letters, digits and hyphens, at most 64 characters, such as my-bank");
        }
        OrganisationSettings unlisted = OrganisationSettings.unlisted(id);
        OrganisationSettings organisation = new OrganisationSettings(
                id,
                entry.text("name").orElse(id),
                entry.text("sector").orElse(""),
                zone(entry).orElse(unlisted.zone()),
                country(entry).orElse(unlisted.country()),
                currency(entry),
                entry.has("mode") ? Optional.of(entry.choice("mode", DeliveryMode.APPEND)) : Optional.empty(),
                connectors(entry),
                entry.choice("fallback", GenericReaders.NONE, GenericReaders.EARLIER_NAMES),
                minConfidence(entry),
                entry.choice("joint-accounts", JointAccountPolicy.WITHHOLD));
        guard.readOrganisation(id, entry);
        entry.map("issues").ifPresent(issues -> issuers.read(id, issues));
        entry.map("quota").ifPresent(quota -> quotas.put(id, quota(quota)));
        entry.rejectUnknownKeys();
        return organisation;
    }

    private static OrganisationQuota quota(YamlMap quota) {
        OrganisationQuota read = new OrganisationQuota(
                number(quota, "files"),
                Quantities.bytes(quota, "bytes"),
                Quantities.bytes(quota, "expanded-bytes"),
                number(quota, "rows"),
                number(quota, "people"));
        quota.rejectUnknownKeys();
        return read;
    }

    private static long number(YamlMap quota, String key) {
        return quota.largeNumber(key, QUOTA).orElse(Long.MAX_VALUE);
    }

    private static List<String> connectors(YamlMap entry) {
        List<String> patterns = entry.texts("connectors");
        patterns.stream()
                .filter(pattern -> !CONNECTORS.matcher(pattern).matches())
                .forEach(
                        pattern -> entry.problem(
                                "connectors",
                                "\"connectors\" has \"" + pattern
                                        + "\", expected the id of a connector, the start of ids such as standard/*, or * for all"));
        return patterns;
    }

    private static int minConfidence(YamlMap entry) {
        return entry.wholeNumber("min-confidence", PERCENT).orElse(GenericReader.DEFAULT_MIN_CONFIDENCE);
    }

    private static Optional<ZoneId> zone(YamlMap entry) {
        Optional<String> name = entry.text("zone");
        Optional<ZoneId> zone = name.flatMap(ZoneText::read);
        if (name.isPresent() && zone.isEmpty()) {
            entry.unexpected("zone", name.get(), "a zone such as Europe/Paris");
        }
        return zone;
    }

    private static Optional<String> country(YamlMap entry) {
        Optional<String> code = entry.text("country");
        if (code.isPresent() && !COUNTRIES.contains(code.get())) {
            entry.unexpected("country", code.get(), "an ISO 3166-1 code such as FR");
        }
        return code;
    }

    private static Optional<String> currency(YamlMap entry) {
        Optional<String> code = entry.text("currency");
        if (code.isPresent() && !Currencies.isCode(code.get())) {
            entry.unexpected("currency", code.get(), "an ISO 4217 code such as EUR");
        }
        return code;
    }

    /** Returns the quotas of the organisations that were read. */
    Map<String, OrganisationQuota> quotas() {
        return quotas;
    }

    /** Returns which of the organisations that were read are issuers. */
    Issuers issuers() {
        return issuers.issuers();
    }
}
