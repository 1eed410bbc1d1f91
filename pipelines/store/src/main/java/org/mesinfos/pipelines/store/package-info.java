/**
 * The bundle store. Publishing is atomic: all changes of a run become visible or none, even if the run is killed.
 *
 * <p>Content is written once, at a path that contains the hash of its bytes. It is published when a {@link
 * org.mesinfos.pipelines.store.catalog.Snapshot} refers to it. The commit replaces one small file, {@code CURRENT}. The
 * files that people and organisations open ({@code datapackage.json}, receipts, ledger entries) are written after the
 * commit. They are a pure function of the snapshot, so the next run can always complete the work of a killed run.
 *
 * <pre>{@code
 * Store store = Store.at("/srv/store");                       // serialisable: pass it to workers
 * try (WriteSession session = store.write("20260131T020000Z")) {
 *     Snapshot base = session.base();                         // the current snapshot
 *     // on workers:
 *     ContentStore content = store.content();
 *     byte[] rows = content.read(entry.accepted());
 *     ContentFile accepted = content.writeAccepted(personId, rows);
 *     BundleFile file = content.writeBundle(personId, new BundleFileContent(...));
 *     ShardEntry shard = content.writeShard("4f", personEntries);
 *     // back on the driver:
 *     SnapshotDraft draft = session.draft().put(shard).put(held).put(delivery).identity(links);
 *     Audit audit = session.audit(draft);                     // every row accounted for, or findings
 *     Publication publication = session.publish(audit);       // refuses an audit with findings
 *     session.reports().write("report.json", report);
 * }
 * }</pre>
 *
 * <p>Only {@link org.mesinfos.pipelines.store.storage} accesses files.
 */
@NullMarked
package org.mesinfos.pipelines.store;

import org.jspecify.annotations.NullMarked;
