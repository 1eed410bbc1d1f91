package org.mesinfos.connectors.standard.greenbutton;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.Contract;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Collector of the values that readings do not capture, which emits one contract per usage point at the end of the
 * file.
 */
final class UsagePointContracts {

    private static final int MAXIMUM_PARTS = 10_000;

    /** Rule under which entries are skipped that no link connects to a usage point. */
    static final String OF_NO_USAGE_POINT = "belongs to no usage point of the file";

    private record FeedPart(String name, Locator locator, TreeElement element, Optional<EspiResource> resource) {}

    private final SourceContext context;
    private final RowSink sink;
    private final List<FeedPart> parts = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    UsagePointContracts(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void add(EspiResource resource) {
        boolean alone = resource.isOutsideEntries();
        String name = alone ? resource.kind() : EspiNames.ENTRY;
        TreeElement element = alone ? resource.element().orElseThrow() : resource.entry();
        add(new FeedPart(numbered(name), resource.locator(), element, Optional.of(resource)));
    }

    void add(TreeElement ofFeed) {
        add(new FeedPart(numbered(ofFeed.name()), Locator.line(ofFeed.line()), ofFeed, Optional.empty()));
    }

    private void add(FeedPart part) {
        if (parts.size() < MAXIMUM_PARTS) {
            parts.add(part);
        } else {
            sink.skip(part.locator(), "more than " + MAXIMUM_PARTS + " entries other than readings");
        }
    }

    private String numbered(String name) {
        int position = names.merge(name, 1, Integer::sum);
        return position == 1 ? name : name + "[" + position + "]";
    }

    /**
     * Emits a row for each usage point. If there is none but values were collected, emits one row without usage point.
     */
    void finish(ResourceIndex resources) {
        List<EspiResource> usagePoints = resources.all(EspiNames.USAGE_POINT);
        if (usagePoints.isEmpty()) {
            if (!parts.isEmpty()) {
                accept(Optional.empty(), parts);
            }
            return;
        }
        IdentityHashMap<EspiResource, List<FeedPart>> ofUsagePoints = new IdentityHashMap<>();
        PartOwners owners = new PartOwners(resources);
        for (FeedPart part : parts) {
            Collection<EspiResource> found = part.resource().map(owners::of).orElseGet(owners::ofFeed);
            if (found.isEmpty()) {
                sink.skip(part.locator(), OF_NO_USAGE_POINT);
            }
            found.forEach(owner -> ofUsagePoints
                    .computeIfAbsent(owner, unused -> new ArrayList<>())
                    .add(part));
        }
        usagePoints.forEach(
                usagePoint -> accept(Optional.of(usagePoint), ofUsagePoints.getOrDefault(usagePoint, List.of())));
    }

    private void accept(Optional<EspiResource> usagePoint, List<FeedPart> parts) {
        sink.startRow();
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        contract.setOrganisation(context.organisation());
        Optional<String> reference = usagePoint.flatMap(UsagePointProperties::reference);
        Optional<Subject> own = reference.map(text -> new Subject(SubjectKind.USAGE_POINT, text));
        Optional<Subject> subject = own.or(() -> context.customer().map(Subject::customer));
        subject.ifPresent(found -> {
            contract.setSubject(found.reference());
            contract.setSubjectKind(found.kind());
        });
        reference.ifPresent(contract::setUsagePoint);
        usagePoint.flatMap(EspiResource::id).ifPresent(TreeElement::claim);
        contract.setKind(EspiCodes.contract(usagePoint.flatMap(UsagePointProperties::commodity)));
        parts.forEach(part -> additional(part, contract.getAdditional()));
        List<SubjectLink> links = own.isPresent() ? links(own.get(), usagePoint) : List.of();
        Locator locator = usagePoint.map(EspiResource::locator).orElseGet(() -> Locator.line(line(parts)));
        RecordKey key = new RecordKey(RecordKey.Kind.NATURAL, reference.orElse("usage point"));
        sink.accept(new ParsedRow(RecordType.CONTRACT, contract, locator, subject, key, links));
    }

    /** Returns the links of a usage point to the customer of its feed and to that of the delivery. */
    private List<SubjectLink> links(Subject point, Optional<EspiResource> usagePoint) {
        return Stream.concat(
                        usagePoint.flatMap(UsagePointProperties::customer).stream(),
                        context.customer().filter(declared -> !declared.isBlank()).stream())
                .distinct()
                .map(customer -> new SubjectLink(point, Subject.customer(customer)))
                .toList();
    }

    private static long line(List<FeedPart> parts) {
        return parts.get(0).element().line();
    }

    private static void additional(FeedPart part, Map<String, String> additional) {
        TreeElement element = part.element();
        if (!element.isClaimed() && !element.value().isEmpty()) {
            additional.put(part.name(), element.value());
        }
        element.forEachUnclaimed(part.name() + "/", additional::put);
    }
}
