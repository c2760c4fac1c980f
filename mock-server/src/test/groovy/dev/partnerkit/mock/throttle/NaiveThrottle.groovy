package dev.partnerkit.mock.throttle

import groovy.transform.CompileStatic

/** The same rules written the slow way: a list of all that was let in, looked through from end to end. */
@CompileStatic
class NaiveThrottle {

    int operation
    int overall
    private List<Entry> log = []
    private long latest = Long.MIN_VALUE

    NaiveThrottle(Limits limits) {
        operation = limits.operation()
        overall = limits.overall()
    }

    /** When a visit may come in: now, which counts it, or later. */
    long free(Visit visit, long now) {
        boolean limited = operation > 0 && visit.operation() in ['listInvitedUserAssets', 'listTeamUsersInRange']
        if (!limited && overall == 0) {
            return now
        }
        if (now < latest) {
            log.clear()
        }
        latest = now
        log.removeIf { it.time <= now - 1000 }
        def lately = log.findAll { it.visit.user() == visit.user() }
        def here = lately.findAll { it.visit == visit }
        long free = now
        if (limited && here.size() >= operation) {
            free = Math.max(free, here[here.size() - operation].time + 1000)
        }
        if (overall > 0 && lately.size() >= overall) {
            free = Math.max(free, lately[lately.size() - overall].time + 1000)
        }
        if (free == now) {
            log.add(new Entry(visit, now))
        }
        free
    }

    @CompileStatic
    private record Entry(Visit visit, long time) {}
}
