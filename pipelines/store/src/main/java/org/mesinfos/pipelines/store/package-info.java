/**
 * The bundle store: what is published holds entirely or not at all, whatever kills the run that writes it.
 *
 * <p>Content is written once under the hash of its bytes and is nothing until a {@link
 * org.mesinfos.pipelines.store.catalog.Snapshot} refers to it; replacing the one small file {@code CURRENT} is the
 * commit. What people and organisations open ({@code datapackage.json}, receipts, ledger) is written after it, as a pure
 * function of the snapshot, so that the next run can always finish what a dead one began.
 *
 * <pre>{@code
 * Store store = Store.at("/srv/store");                       // serialisable: hand it to workers
 * try (WriteSession session = store.write("20260131T020000Z")) {
 *     Snapshot base = session.base();                         // what holds now
 *     // on workers:
 *     StoreContent content = store.content();
 *     byte[] rows = content.read(entry.accepted());
 *     ContentFile accepted = content.writeAccepted(personId, rows);
 *     BundleFile file = content.writeBundle(personId, new BundleContent(...));
 *     ShardEntry shard = content.writeShard("4f", personEntries);
 *     // back on the driver:
 *     SnapshotDraft draft = session.draft().put(shard).put(held).put(delivery).identity(links);
 *     Audit audit = session.audit(draft);                     // every row accounted for, or findings
 *     Publication publication = session.publish(audit);       // refuses an audit with findings
 *     session.writeReport("report.json", report);
 * }
 * }</pre>
 *
 * <p>Only {@link org.mesinfos.pipelines.store.storage} touches files.
 */
package org.mesinfos.pipelines.store;
