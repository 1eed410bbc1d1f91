package org.mesinfos.pipelines.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mesinfos.connectors.mapping.yaml.NameSuggestion;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlText;
import org.mesinfos.pipelines.deliveries.InputLimits;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.OrganisationCountries;
import org.mesinfos.pipelines.enrich.category.CategoryOverride;
import org.mesinfos.pipelines.enrich.category.CategoryOverridesReader;
import org.mesinfos.pipelines.enrich.category.PersonalCategories;
import org.mesinfos.pipelines.enrich.category.PersonalCategoriesReader;
import org.mesinfos.pipelines.enrich.money.ExchangeRates;
import org.mesinfos.pipelines.enrich.money.InvalidRatesException;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
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

    private final Path folder;
    /** Problems of the files that the settings refer to. */
    private final List<String> referencedFileProblems = new ArrayList<>();

    private final GuardSettingsReader guard = new GuardSettingsReader();
    private final OrganisationsReader organisations = new OrganisationsReader(guard);

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
        Map<String, OrganisationSettings> read = organisations.read(root);
        Settings settings = new SettingsBuilder()
                .registry(root.filledText("registry", "the file of the registered people")
                        .map(folder::resolve))
                .personKey(root.filledText("person-key", "a file").map(folder::resolve))
                .settle(Quantities.duration(root, "settle"))
                .connectors(
                        root.filledText("connectors", "a folder of mappings").map(folder::resolve))
                .limits(new InputLimits(
                        root.map("limits").map(this::fileBytes).orElse(Long.MAX_VALUE), organisations.quotas()))
                .linking(root.map("identity").map(this::linking).orElse(LinkingSettings.NONE))
                .enrichment(enrichment(root, read))
                .originals(root.choice("originals", OriginalsPolicy.KEEP))
                .organisations(read)
                .guard(guard.settings())
                .keys(root.filledText("keys", "a folder").map(text -> SettingsLocation.of(folder, text)))
                .issuers(organisations.issuers())
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
        Retention read = new Retention(
                Quantities.days(retention, "originals"),
                Quantities.days(retention, "quarantine"),
                Quantities.days(retention, "reports"));
        retention.rejectUnknownKeys();
        return read;
    }

    private EnrichmentBasis enrichment(YamlMap root, Map<String, OrganisationSettings> organisations) {
        return new EnrichmentBasis(
                personalCategories(root),
                categories(root),
                SectorCategories.of(organisations.values()),
                currency(root),
                rates(root),
                zones(organisations),
                countries(organisations),
                root.map("third-parties").map(SettingsReader::thirdParties).orElse(ThirdPartyPolicy.KEEP),
                root.choice("flat-views", FlatViewFiles.NONE));
    }

    private static OrganisationZones zones(Map<String, OrganisationSettings> organisations) {
        Map<String, String> zones = new HashMap<>();
        organisations.forEach(
                (id, organisation) -> zones.put(id, organisation.zone().getId()));
        return OrganisationZones.of(zones);
    }

    private static OrganisationCountries countries(Map<String, OrganisationSettings> organisations) {
        Map<String, String> countries = new HashMap<>();
        organisations.forEach((id, organisation) -> countries.put(id, organisation.country()));
        return OrganisationCountries.of(countries);
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

    private long fileBytes(YamlMap limits) {
        long read = Quantities.bytes(limits, "file-size");
        guard.readLimits(limits);
        limits.rejectUnknownKeys();
        return read;
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
}
