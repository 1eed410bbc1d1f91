/** GPS Exchange Format 1.0 and 1.1: tracks and routes become trips with their points, waypoints become positions. */
package org.mesinfos.connectors.standard.gpx;
