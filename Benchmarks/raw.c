/* What SQLite itself does: bare rows into the engagements of a copy of the seeded store, with its keys and indexes.
   Usage: raw STORE ROWS_PER_COMMIT SECONDS; prints rows per second. */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LEADS = 20000, KEY = 16 };

static unsigned char workspace[KEY], leads[LEADS][KEY], people[LEADS][KEY];
static int known;
static uint64_t state = 1;

static void fail(sqlite3 *store, const char *what) {
    fprintf(stderr, "raw: %s: %s\n", what, sqlite3_errmsg(store));
    exit(1);
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec / 1e9;
}

static uint64_t next(void) {
    state += 0x9E3779B97F4A7C15u;
    uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

static void run(sqlite3 *store, const char *sql) {
    if (sqlite3_exec(store, sql, NULL, NULL, NULL) != SQLITE_OK) fail(store, sql);
}

static void copy(unsigned char *key, sqlite3_stmt *row, int column) {
    if (sqlite3_column_bytes(row, column) == KEY) memcpy(key, sqlite3_column_blob(row, column), KEY);
}

/* Leads and people that are there, so that the indexes are met where they would be. */
static void look(sqlite3 *store) {
    sqlite3_stmt *row;
    const char *sql = "SELECT workspace_id, id, person_id FROM leads WHERE person_id IS NOT NULL LIMIT 20000";
    if (sqlite3_prepare_v2(store, sql, -1, &row, NULL) != SQLITE_OK) fail(store, sql);
    while (sqlite3_step(row) == SQLITE_ROW) {
        copy(workspace, row, 0);
        copy(leads[known], row, 1);
        copy(people[known], row, 2);
        known++;
    }
    sqlite3_finalize(row);
    if (known == 0) fail(store, "no leads");
}

/* Ids begin with the time, as those of Ripen do. */
static void make(unsigned char *id, int64_t now) {
    uint64_t parts[2] = {(uint64_t)now << 16 | (next() & 0xFFFF), next()};
    for (int place = 0; place < KEY; place++) id[place] = parts[place / 8] >> (56 - 8 * (place % 8));
}

static void insert(sqlite3 *store, sqlite3_stmt *row) {
    struct timespec clock;
    unsigned char id[KEY];
    int lead = next() % known;
    clock_gettime(CLOCK_REALTIME, &clock);
    int64_t now = clock.tv_sec * 1000LL + clock.tv_nsec / 1000000;
    make(id, now);
    sqlite3_bind_blob(row, 1, workspace, KEY, SQLITE_STATIC);
    sqlite3_bind_blob(row, 2, id, KEY, SQLITE_TRANSIENT);
    sqlite3_bind_blob(row, 3, people[lead], KEY, SQLITE_STATIC);
    sqlite3_bind_blob(row, 4, leads[lead], KEY, SQLITE_STATIC);
    sqlite3_bind_int64(row, 5, now);
    if (sqlite3_step(row) != SQLITE_DONE) fail(store, "insert");
    sqlite3_reset(row);
}

int main(int count, char **words) {
    if (count != 4) return 2;
    int batch = atoi(words[2]);
    double limit = atof(words[3]);
    sqlite3 *store;
    sqlite3_stmt *row;
    if (sqlite3_open(words[1], &store) != SQLITE_OK) fail(store, words[1]);
    run(store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
               "PRAGMA wal_autocheckpoint = 16000; PRAGMA foreign_keys = OFF;");
    look(store);
    const char *sql = "INSERT INTO engagements (workspace_id, id, person_id, lead_id, kind, at, known_at, recorded_at,"
                      " captured_class, class, version, changed_at)"
                      " VALUES (?1, ?2, ?3, ?4, 'page_viewed', ?5, ?5, ?5, 'human', 'human', 1, ?5)";
    if (sqlite3_prepare_v2(store, sql, -1, &row, NULL) != SQLITE_OK) fail(store, sql);
    double began = seconds(), passed = 0;
    long rows = 0;
    while (passed < limit) {
        run(store, "BEGIN IMMEDIATE");
        for (int place = 0; place < batch; place++, rows++) insert(store, row);
        run(store, "COMMIT");
        passed = seconds() - began;
    }
    printf("%.0f\n", rows / passed);
    sqlite3_finalize(row);
    return sqlite3_close(store) == SQLITE_OK ? 0 : 1;
}
