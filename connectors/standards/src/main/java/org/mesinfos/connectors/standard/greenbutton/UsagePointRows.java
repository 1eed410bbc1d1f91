package org.mesinfos.connectors.standard.greenbutton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Collects the values that readings do not capture, and emits one contract per usage point at the end of the file. */
final class UsagePointRows {

    private static final int KEPT = 10_000;

    private record Kept(String name, TreeElement element, Optional<Resource> resource) {}

    private final SourceContext context;
    private final RowSink sink;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    UsagePointRows(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void keep(Resource resource) {
        boolean alone = resource.entry().name().isEmpty();
        String name = alone ? resource.kind() : Espi.ENTRY;
        TreeElement element = alone ? resource.element().orElseThrow() : resource.entry();
        keep(new Kept(numbered(name), element, Optional.of(resource)), resource.locator());
    }

    void keep(TreeElement ofFeed) {
        keep(new Kept(numbered(ofFeed.name()), ofFeed, Optional.empty()), Locator.line(ofFeed.line()));
    }

    private void keep(Kept part, Locator locator) {
        if (kept.size() < KEPT) {
            kept.add(part);
        } else {
            sink.skipped(locator, "more than " + KEPT + " entries other than readings");
        }
    }

    private String numbered(String name) {
        int position = names.merge(name, 1, Integer::sum);
        return position == 1 ? name : name + "[" + position + "]";
    }

    /**
     * Emits a row for each usage point. If there is none but values were collected, emits one row without usage point.
     */
    void finish(Resources resources) {
        List<Resource> usagePoints = resources.usagePoints();
        if (usagePoints.isEmpty()) {
            if (!kept.isEmpty()) {
                accept(Optional.empty(), kept);
            }
            return;
        }
        for (Resource usagePoint : usagePoints) {
            accept(
                    Optional.of(usagePoint),
                    kept.stream()
                            .filter(part -> belongs(part, usagePoint, resources))
                            .toList());
        }
    }

    /** Returns whether a part belongs to a usage point. Parts without a usage point belong to all. */
    private static boolean belongs(Kept part, Resource usagePoint, Resources resources) {
        if (part.resource().isEmpty()) {
            return true;
        }
        Resource resource = part.resource().get();
        if (resource.is(Espi.USAGE_POINT)) {
            return resource.number() == usagePoint.number();
        }
        Optional<Resource> owner = resources.usagePoint(resource.links());
        return owner.isEmpty() || owner.get().number() == usagePoint.number();
    }

    private void accept(Optional<Resource> usagePoint, List<Kept> parts) {
        sink.read();
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        contract.setOrganisation(context.organisation());
        Optional<String> reference = usagePoint.flatMap(UsagePoints::reference);
        Optional<Subject> own = reference.map(text -> new Subject(SubjectKind.USAGE_POINT, text));
        Optional<Subject> subject = own.or(() -> context.customer().map(Subject::customer));
        subject.ifPresent(found -> {
            contract.setSubject(found.reference());
            contract.setSubjectKind(found.kind());
        });
        reference.ifPresent(contract::setUsagePoint);
        usagePoint.flatMap(Resource::id).ifPresent(TreeElement::claim);
        contract.setKind(Codes.contract(usagePoint.flatMap(UsagePoints::commodity)));
        parts.forEach(part -> additional(part, contract.getAdditional()));
        List<SubjectLink> links = own.isPresent()
                ? usagePoint
                        .flatMap(UsagePoints::customer)
                        .map(customer -> new SubjectLink(own.get(), Subject.customer(customer)))
                        .stream()
                        .toList()
                : List.of();
        Locator locator = usagePoint.map(Resource::locator).orElseGet(() -> Locator.line(line(parts)));
        RecordKey key = new RecordKey(RecordKey.Kind.NATURAL, reference.orElse("usage point"));
        sink.accept(new ParsedRow(RecordType.CONTRACT, contract, locator, subject, key, links));
    }

    private static long line(List<Kept> parts) {
        return parts.get(0).element().line();
    }

    private static void additional(Kept part, Map<String, String> additional) {
        TreeElement element = part.element();
        if (!element.claimed() && !element.value().isEmpty()) {
            additional.put(part.name(), element.value());
        }
        element.eachUnclaimed(part.name() + "/", additional::put);
    }
}
