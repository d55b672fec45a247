package io.uprava.users.repository;

import io.uprava.common.schema.MappedDatabase;

/** Repositories of imports and exports for tests without a server. */
public final class ImportRepositories {

  private ImportRepositories() {}

  public static UserImportRepository imports(MappedDatabase database) {
    UserImportRepository repository = new UserImportRepository();
    repository.entities = database.entities();
    return repository;
  }

  public static UserImportRowRepository rows(MappedDatabase database) {
    UserImportRowRepository repository = new UserImportRowRepository();
    repository.entities = database.entities();
    return repository;
  }

  public static ImportedUserRepository users(MappedDatabase database) {
    ImportedUserRepository repository = new ImportedUserRepository();
    repository.entities = database.entities();
    return repository;
  }

  public static UserListRepository list(MappedDatabase database) {
    UserListRepository repository = new UserListRepository();
    repository.dataSource = database.source();
    return repository;
  }
}
