package org.mesinfos.pipelines.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.schema.ZoneText;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.deliveries.InputLimits;
import org.mesinfos.pipelines.deliveries.JointAccountPolicy;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.category.CategoryOverride;
import org.mesinfos.pipelines.enrich.category.CategoryOverridesReader;
import org.mesinfos.pipelines.enrich.category.PersonalCategories;
import org.mesinfos.pipelines.enrich.category.PersonalCategoriesReader;
import org.mesinfos.pipelines.enrich.money.ExchangeRates;
import org.mesinfos.pipelines.enrich.money.InvalidRatesException;
import org.mesinfos.pipelines.enrich.money.RatesFile;
import org.mesinfos.pipelines.identity.LinkingMode;
import org.mesinfos.pipelines.identity.VerifiedOrganisations;
import org.mesinfos.pipelines.store.Retention;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.thirdparty.ThirdPartyPolicy;
import org.mesinfos.pipelines.thirdparty.Treatment;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatViewFiles;

/** Reader for {@code mesinfos.yaml}. Reports all problems at once, each with its location. */
public final class SettingsReader {

    /** Name of the settings file, next to the inbox folder. */
    public static final String FILE_NAME = "mesinfos.yaml";

    static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h|d)");
    static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,4})d");
    static final WholeNumbers PERCENT = new WholeNumbers(50, 100);
    static final WholeNumbers QUOTA = new WholeNumbers(0, 999_999_999_999_999_999L);
    /** An id, or the start of ids before an asterisk. */
    static final Pattern CONNECTORS = Pattern.compile("[^*]+[*]?|[*]");

    static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    static final Pattern SIZE = Pattern.compile("(\\d{1,6}) ?(" + String.join("|", UNITS) + ")");
    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    private final Path folder;
    /** Problems of the files that the settings refer to. */
    private final List<String> referencedFileProblems = new ArrayList<>();

    private final GuardSettingsReader guard = new GuardSettingsReader();
    private final IssuersReader issuers = new IssuersReader();
    private final Map<String, OrganisationQuota> quotas = new TreeMap<>();

    private SettingsReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a settings file. Paths in it are relative to its folder.
     *
     * @throws InvalidSettingsException if the file cannot be read or anything in it is invalid
     */
    public static Settings read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InvalidSettingsException(
                    "The settings " + file + " cannot be read: it is a folder. Name a file with --config.");
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new InvalidSettingsException(
                    "The settings " + file + " cannot be read as UTF-8 text. Name another file with --config.", e);
        }
        Problems problems = new Problems(file.toString());
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file that was read is in a folder");
        SettingsReader reader = new SettingsReader(folder);
        Settings settings = YamlText.read(text, problems).map(reader::settings).orElse(Settings.NONE);
        List<String> messages = new ArrayList<>(problems.messages());
        messages.addAll(reader.referencedFileProblems);
        if (!messages.isEmpty()) {
            throw new InvalidSettingsException(String.join(System.lineSeparator(), messages));
        }
        return settings;
    }

    private Settings settings(YamlMap root) {
        Map<String, OrganisationSettings> organisations = organisations(root);
        Settings settings = new SettingsBuilder()
                .registry(root.filledText("registry", "the file of the registered people")
                        .map(folder::resolve))
                .personKey(root.filledText("person-key", "a file").map(folder::resolve))
                .settle(duration(root, "settle"))
                .connectors(
                        root.filledText("connectors", "a folder of mappings").map(folder::resolve))
                .limits(new InputLimits(root.map("limits").map(this::fileBytes).orElse(Long.MAX_VALUE), quotas))
                .linking(root.map("identity").map(this::linking).orElse(LinkingSettings.NONE))
                .enrichment(enrichment(root, organisations))
                .originals(root.choice("originals", OriginalsPolicy.KEEP))
                .organisations(organisations)
                .guard(guard.settings())
                .keys(root.filledText("keys", "a folder").map(text -> SettingsLocation.of(folder, text)))
                .issuers(issuers.issuers())
                .consent(root.map("consent")
                        .map(new ConsentSettingsReader(folder)::settings)
                        .orElse(ConsentSettings.NONE))
                .bundleEncryption(root.map("encryption")
                        .map(SettingsReader::bundleEncryption)
                        .orElse(BundleEncryption.NONE))
                .retention(root.map("retention").map(SettingsReader::retention).orElse(Retention.FOREVER))
                .tables(root.filledText("tables", "a folder").map(text -> SettingsLocation.of(folder, text)))
                .build();
        root.rejectUnknownKeys(key -> SettingsSchema.holderOf(key)
                .map(holder -> "it belongs into \"" + holder + "\", not at the top of the file"));
        return settings;
    }

    private static BundleEncryption bundleEncryption(YamlMap encryption) {
        BundleEncryption read = encryption.choice("bundles", BundleEncryption.NONE);
        encryption.rejectUnknownKeys();
        return read;
    }

    private static Retention retention(YamlMap retention) {
        Retention read =
                new Retention(days(retention, "originals"), days(retention, "quarantine"), days(retention, "reports"));
        retention.rejectUnknownKeys();
        return read;
    }

    private static Optional<Duration> days(YamlMap retention, String key) {
        Optional<String> text = retention.text(key);
        Matcher matcher = DAYS.matcher(text.orElse(""));
        if (text.isPresent() && !matcher.matches()) {
            retention.unexpected(key, text.get(), "a number of days such as 90d");
        }
        return text.isPresent() && matcher.matches()
                ? Optional.of(Duration.ofDays(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    private EnrichmentBasis enrichment(YamlMap root, Map<String, OrganisationSettings> organisations) {
        return new EnrichmentBasis(
                personalCategories(root),
                categories(root),
                SectorCategories.of(organisations.values()),
                currency(root),
                rates(root),
                root.map("third-parties").map(SettingsReader::thirdParties).orElse(ThirdPartyPolicy.KEEP),
                root.choice("flat-views", FlatViewFiles.NONE));
    }

    private static ThirdPartyPolicy thirdParties(YamlMap policy) {
        Map<RecordType, Treatment> treatments = new EnumMap<>(RecordType.class);
        for (String name : policy.keys()) {
            Optional<RecordType> type = RecordType.ofFileName(name).filter(ThirdPartyPolicy::isAbout);
            if (type.isEmpty()) {
                policy.problems()
                        .add(
                                policy.location(name),
                                "\"" + name
                                        + "\" is no record type with other people in fields of their own, expected one of "
                                        + String.join(", ", ThirdPartyPolicy.recordTypes())
                                        + NameSuggestion.hint(name, ThirdPartyPolicy.recordTypes()));
            } else {
                treatments.put(type.get(), policy.choice(name, Treatment.KEEP));
            }
        }
        return ThirdPartyPolicy.of(treatments);
    }

    private List<CategoryOverride> categories(YamlMap root) {
        Optional<Path> file = root.filledText("categories", "a file").map(folder::resolve);
        if (file.isEmpty()) {
            return List.of();
        }
        Problems problems = new Problems(file.get().toString());
        try {
            List<CategoryOverride> rules = CategoryOverridesReader.read(file.get(), problems);
            referencedFileProblems.addAll(problems.messages());
            return rules;
        } catch (IOException e) {
            root.problem("categories", unreadable("categories", file.get()));
            return List.of();
        }
    }

    private PersonalCategories personalCategories(YamlMap root) {
        Optional<Path> file = root.filledText("personal-categories", "a file").map(folder::resolve);
        if (file.isEmpty()) {
            return PersonalCategories.NONE;
        }
        try {
            return PersonalCategoriesReader.read(file.get(), referencedFileProblems);
        } catch (IOException e) {
            root.problem("personal-categories", unreadable("personal-categories", file.get()));
            return PersonalCategories.NONE;
        }
    }

    private static String unreadable(String key, Path file) {
        return Files.exists(file)
                ? "the file " + file + ", which \"" + key + "\" names, cannot be read as UTF-8 text"
                : "the file " + file + ", which \"" + key + "\" names, does not exist";
    }

    private static String currency(YamlMap root) {
        String code = root.text("currency").orElse(EnrichmentBasis.DEFAULT.currency());
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            root.unexpected("currency", code, "an ISO 4217 code such as EUR");
            return EnrichmentBasis.DEFAULT.currency();
        }
    }

    private RatesFile rates(YamlMap root) {
        Optional<Path> file = root.filledText("exchange-rates", "a file").map(folder::resolve);
        if (file.isEmpty()) {
            return RatesFile.NONE;
        }
        try {
            ExchangeRates.read(file.get());
            return RatesFile.at(file.get());
        } catch (InvalidRatesException e) {
            referencedFileProblems.add(e.getMessage());
        } catch (IOException e) {
            root.problem("exchange-rates", unreadable("exchange-rates", file.get()));
        }
        return RatesFile.NONE;
    }

    private static Duration duration(YamlMap root, String key) {
        Optional<String> text = root.text(key);
        if (text.isEmpty() || text.get().equals("off")) {
            return Duration.ZERO;
        }
        Matcher matcher = DURATION.matcher(text.get());
        if (!matcher.matches()) {
            root.unexpected(key, text.get(), "off or a duration such as 90s, 15m, 2h");
            return Duration.ZERO;
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private long fileBytes(YamlMap limits) {
        long read = bytes(limits, "file-size");
        guard.readLimits(limits);
        limits.rejectUnknownKeys();
        return read;
    }

    private static OrganisationQuota quota(YamlMap quota) {
        OrganisationQuota read = new OrganisationQuota(
                number(quota, "files"),
                bytes(quota, "bytes"),
                bytes(quota, "expanded-bytes"),
                number(quota, "rows"),
                number(quota, "people"));
        quota.rejectUnknownKeys();
        return read;
    }

    private static long number(YamlMap quota, String key) {
        return quota.largeNumber(key, QUOTA).orElse(Long.MAX_VALUE);
    }

    private LinkingSettings linking(YamlMap identity) {
        LinkingSettings read = new LinkingSettings(
                identity.filledText("model", "a file, or " + LinkingSettings.BUILT_IN_MODEL)
                        .map(name -> LinkingSettings.BUILT_IN_MODEL.equals(Path.of(name))
                                ? LinkingSettings.BUILT_IN_MODEL
                                : folder.resolve(name)),
                identity.filledText("answers", "a file").map(folder::resolve),
                identity.has("verified")
                        ? Optional.of(VerifiedOrganisations.of(identity.texts("verified")))
                        : Optional.empty(),
                identity.has("comparison")
                        ? Optional.of(identity.choice("comparison", LinkingMode.COPIES))
                        : Optional.empty());
        identity.rejectUnknownKeys();
        return read;
    }

    private static long bytes(YamlMap limits, String key) {
        Optional<String> text = limits.text(key);
        if (text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Matcher matcher = SIZE.matcher(text.get());
        if (!matcher.matches()) {
            limits.unexpected(key, text.get(), "a size such as 500kB, 200MB, 20GB");
            return Long.MAX_VALUE;
        }
        return Long.parseLong(matcher.group(1)) * Math.round(Math.pow(1000, UNITS.indexOf(matcher.group(2)) + 1));
    }

    private Map<String, OrganisationSettings> organisations(YamlMap root) {
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
}
