// Made from the server's OpenAPI document by `npm run api-types`; not to be edited.

export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeysController_list"];
        put?: never;
        post: operations["ApiKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ApiKeysController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudiencesController_list"];
        put?: never;
        post: operations["AudiencesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudiencesController_get"];
        put?: never;
        post?: never;
        delete: operations["AudiencesController_delete"];
        options?: never;
        head?: never;
        patch: operations["AudiencesController_update"];
        trace?: never;
    };
    "/api/v1/audiences/{id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AudiencesController_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AudiencesController_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudiencesController_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AudiencesController_cover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AudiencesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditLogController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsController_list"];
        put?: never;
        post: operations["CampaignsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsController_get"];
        put?: never;
        post?: never;
        delete: operations["CampaignsController_delete"];
        options?: never;
        head?: never;
        patch: operations["CampaignsController_update"];
        trace?: never;
    };
    "/api/v1/campaigns/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudienceChecksController_list"];
        put?: never;
        post: operations["AudienceChecksController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/checks/{checkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudienceChecksController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/checks/{checkId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AudienceChecksController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/checks/{checkId}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AudienceChecksController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/deliveries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportController_listAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/deliveries/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportController_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProgressController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/progress/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProgressController_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_retryFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RevisionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/revisions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RevisionsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/revisions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RevisionsController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_unpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConnectionsController_list"];
        put?: never;
        post: operations["ConnectionsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConnectionsController_get"];
        put?: never;
        post?: never;
        delete: operations["ConnectionsController_delete"];
        options?: never;
        head?: never;
        patch: operations["ConnectionsController_update"];
        trace?: never;
    };
    "/api/v1/connections/{id}/followers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowerImportsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/followers/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowerImportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/followers/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowerImportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/followers/imports/{importId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FollowerImportsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GroupsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QuarantineController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/quarantine/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["QuarantineController_release"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/relays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RelaysController_list"];
        put?: never;
        post: operations["RelaysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/relays/{relayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["RelaysController_delete"];
        options?: never;
        head?: never;
        patch: operations["RelaysController_update"];
        trace?: never;
    };
    "/api/v1/connections/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConnectionsController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ConnectionWebhookController_read"];
        put: operations["ConnectionWebhookController_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/webhook/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConnectionWebhookController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConnectionsController_try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactFieldsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-fields/{name}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactFieldsController_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_get"];
        put: operations["ContactsController_put"];
        post?: never;
        delete: operations["ContactsController_erase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{externalId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{externalId}/friendships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FriendshipsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{externalId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TimelineController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContactsController_putMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventsController_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventsController_listNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventsController_listProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_list"];
        put?: never;
        post: operations["ImportsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_listRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportsController_inspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InvitationsController_list"];
        put?: never;
        post: operations["InvitationsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["InvitationsController_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MediaController_list"];
        put?: never;
        post: operations["MediaController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MediaController_get"];
        put?: never;
        post?: never;
        delete: operations["MediaController_delete"];
        options?: never;
        head?: never;
        patch: operations["MediaController_rename"];
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["MembersController_remove"];
        options?: never;
        head?: never;
        patch: operations["MembersController_setRole"];
        trace?: never;
    };
    "/api/v1/members/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MembersController_makePasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageTemplatesController_list"];
        put?: never;
        post: operations["MessageTemplatesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageTemplatesController_get"];
        put?: never;
        post?: never;
        delete: operations["MessageTemplatesController_delete"];
        options?: never;
        head?: never;
        patch: operations["MessageTemplatesController_update"];
        trace?: never;
    };
    "/api/v1/message-templates/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessageTemplatesController_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{id}/unarchive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessageTemplatesController_unarchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageTemplatesController_listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageTemplatesController_getVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-templates/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessageTemplatesController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OneTimeLinksController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OneTimeLinksController_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-time-links/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OneTimeLinksController_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OverviewController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_get"];
        put?: never;
        post: operations["SessionController_open"];
        delete: operations["SessionController_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["SessionController_change"];
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionsController_list"];
        put?: never;
        post?: never;
        delete: operations["SessionsController_endAll"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["RetentionController_change"];
        trace?: never;
    };
    "/api/v1/settings/retention/outdated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WorkspaceSettingsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["WorkspaceSettingsController_change"];
        trace?: never;
    };
    "/api/v1/test-recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TestRecipientsController_list"];
        put?: never;
        post: operations["TestRecipientsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/test-recipients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TestRecipientsController_get"];
        put?: never;
        post?: never;
        delete: operations["TestRecipientsController_delete"];
        options?: never;
        head?: never;
        patch: operations["TestRecipientsController_update"];
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/l/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short link: leads to the address it was made for, and counts the click. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To the address */
                302: {
                    headers: {
                        Location?: string;
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description There is no such link */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": unknown;
                    };
                };
                /** @description It has expired */
                410: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicMediaController_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{mediaId}/imagemap/{width}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicMediaController_imagemap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{mediaId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicMediaController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MetricsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/line/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where LINE sends the events of a connection’s account. */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description HMAC-SHA256 of the body with the channel secret, in base64 */
                    "x-line-signature": string;
                };
                path: {
                    connectionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Taken */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not a webhook of LINE’s */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description The signature does not fit, or no channel secret is kept */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description There is no such connection */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not possible in the present state */
                409: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description More than 1 MB */
                413: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not valid */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiKeyList: {
            items: components["schemas"]["ApiKeyView"][];
        };
        ApiKeyView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description ADMIN_API_KEY, or the one made at the first start; it cannot be revoked here */
            isAdminKey: boolean;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastUsedAt: string | null;
            name: string;
            /**
             * @description null when no role may do exactly what the key may do
             * @enum {string|null}
             */
            role: "owner" | "manager" | "tester" | "viewer" | null;
        };
        AudienceCheckResult: {
            /** @description Contacts that matched; = removed + failing + sendable */
            checked: number;
            /** @description Different renderings; people with the same one share requests */
            distinct: number;
            /** @description Would be attempted and fail */
            failing: number;
            /** @description Who would fail and why, the most frequent first */
            failures: components["schemas"]["FailureFinding"][];
            /** @description Of the quick check and of this walk together */
            issues: components["schemas"]["CheckIssue"][];
            /** @description null: not asked for */
            links: components["schemas"]["LinkFinding"][] | null;
            longest: components["schemas"]["LongestRendering"] | null;
            mostMissing: components["schemas"]["MostMissing"] | null;
            quota: components["schemas"]["CheckQuota"];
            removed: components["schemas"]["RemovedView"];
            requests: components["schemas"]["RequestForecast"];
            /** @description Would be sent to LINE */
            sendable: number;
            /** @description Whom the template itself removes */
            stops: components["schemas"]["StopFinding"][];
            /** @description Version of the message template, when it uses one */
            templateVersion: number | null;
            validation: components["schemas"]["LineValidation"];
            /** @description Variables without a value that make contacts fail */
            variables: components["schemas"]["VariableFinding"][];
        };
        AudienceCheckView: {
            /** @description The version of the campaign that was checked */
            campaignVersion: number;
            /** @description Contacts looked at so far */
            checked: number;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Why it failed, in words */
            problem: string | null;
            /** @description When it is done */
            result: components["schemas"]["AudienceCheckResult"] | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "running" | "done" | "cancelled" | "failed";
            /** @description Of so many; null: not counted yet */
            total: number | null;
        };
        AudienceHolder: {
            /** Format: uuid */
            audienceId: string;
            name: string;
        };
        AudienceInput: {
            /**
             * Format: uuid
             * @description A saved audience, instead of `filter`; empty in a draft that still has to choose one
             */
            audienceId?: string;
            /** @description Who matches this is left out; same form as `filter` */
            exclude?: Record<string, never>;
            /** @description Rule groups; {} is everyone */
            filter?: Record<string, never>;
            /** @description Attempt at most so many contacts */
            limit?: number | null;
        };
        AudienceProgress: {
            /** @description Contacts planned so far; in the end a few more or less than `total` */
            planned: number;
            /** @description Contacts that matched when it was published; null when nobody counted them */
            total: number | null;
        };
        AudienceSize: {
            /** @description Of those that match, known to block the account */
            blocked: number;
            /** @description Contacts that match */
            count: number;
            /** Format: date-time */
            countedAt: string;
            /** @description Of these, with a LINE id and not known to block the account */
            reachable: number;
            /** @description Of these, with a LINE id */
            withLineId: number;
        };
        AudienceUse: {
            /** Format: uuid */
            campaignId: string;
            name: string;
            /**
             * @description What was decided of the campaign: draft, published, archived …
             * @example draft
             */
            stage: string;
        };
        AudienceUses: {
            /** @description Audiences that name it; the newest first, at most 100 */
            audiences: components["schemas"]["AudienceHolder"][];
            /** @description Campaigns that use it, and drafts whose conditions name it; the newest first, at most 100 */
            items: components["schemas"]["AudienceUse"][];
        };
        AudienceView: {
            /** Format: date-time */
            createdAt: string;
            /**
             * @description A rule group {"combinator": "and"|"or", "not"?, "rules": [rule or group]} with rules {"field", "operator", "value"}; {} is everyone.
             * @example {
             *       "combinator": "and",
             *       "rules": [
             *         {
             *           "field": "points",
             *           "operator": ">=",
             *           "value": 100
             *         }
             *       ]
             *     }
             */
            filter: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @description Other audiences that name it */
            insideOf: number;
            /** @description At most so many of the contacts that match; null for all. Drawn by lot, each audience by its own, and the same contacts every time as long as they match. */
            limit: number | null;
            name: string;
            /** @description From the last count; null when this filter was never counted */
            size: components["schemas"]["AudienceSize"] | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description Campaigns that use it */
            usedBy: number;
        };
        AudienceWarning: {
            /**
             * @description Stable; decide on this, or say it in another language
             * @example missing
             */
            code: string;
            /** @description For a person; may change */
            message: string;
            /** @example filter.rules[0].field */
            path: string;
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        AuditEntryView: {
            /** @example campaign.tested */
            action: string;
            /** Format: uuid */
            apiKeyId: string | null;
            /** @description Name of the key it was done with */
            apiKeyName: string | null;
            /** Format: date-time */
            at: string;
            /** @description Such as {"sent": 2, "failed": 0} */
            detail: Record<string, never>;
            /** Format: uuid */
            id: string;
            subjectId: string | null;
            /** Format: uuid */
            userId: string | null;
            /** @description Who did it; null when a key did, or nobody */
            userName: string | null;
        };
        BotView: {
            /** @example @123abcde */
            basicId: string;
            displayName: string;
            pictureUrl: string | null;
            /** @description Accounts that bought one have it */
            premiumId: string | null;
            userId: string;
        };
        BulkAnswer: {
            created: number;
            rejected: components["schemas"]["BulkRejection"][];
            /** @description already as sent */
            unchanged: number;
            updated: number;
        };
        BulkContact: {
            /**
             * @description Text, number, boolean, date and time with its zone (ISO 8601), or list of texts; null removes. The first value decides the type of an attribute.
             * @example {
             *       "first_name": "花子",
             *       "points": 120,
             *       "tags": [
             *         "gold"
             *       ]
             *     }
             */
            attributes?: {
                [key: string]: unknown;
            };
            displayName?: string | null;
            /** @description your own id of the contact */
            externalId: string;
            /** @description BCP 47, such as zh-TW */
            language?: string | null;
            /**
             * @description LINE id of a user (U…), group (C…) or room (R…); null removes it
             * @example U0123456789abcdef0123456789abcdef
             */
            lineId?: string | null;
            /** @description IANA name, such as Asia/Tokyo */
            timezone?: string | null;
        };
        BulkContacts: {
            contacts: components["schemas"]["BulkContact"][];
        };
        BulkRejection: {
            /** @description place in the list that was sent, from 0 */
            index: number;
            message: string;
        };
        CampaignChangedProblem: {
            /**
             * @description Stable; decide on this
             * @example invalid_input
             */
            code: string;
            /** @description What is in store, when the code is `campaign_changed` */
            current?: components["schemas"]["CampaignView"];
            /** @description For a person; may change */
            detail: string;
            /** @description The problem of each field; empty when none is at fault */
            errors: {
                /** @description Stable; decide on this, or say it in another language */
                code: string;
                /** @description For a person; may change */
                message: string;
                /** @example audience.filter.rules[0].operator */
                path: string;
                /** @description Numbers, names and other findings that stand in the message */
                values?: {
                    [key: string]: string | number | components["schemas"]["FindingView"];
                };
            }[];
            /**
             * Format: uuid
             * @description Stands in the log of the server too
             */
            requestId: string;
            /** @example 422 */
            status: number;
            /** @example Not valid */
            title: string;
            /** @example urn:hikyaku:problem:invalid_input */
            type: string;
        };
        CampaignCounts: {
            archived: number;
            draft: number;
            failed: number;
            paused: number;
            scheduled: number;
            sending: number;
            sent: number;
            stopped: number;
        };
        CampaignDeliveryView: {
            /**
             * Format: date-time
             * @description null: when published
             */
            at: string | null;
            /** @enum {string} */
            type: "one_time" | "periodic" | "event_triggered" | "api_triggered";
        };
        CampaignSummary: {
            /** Format: uuid */
            connectionId: string | null;
            connectionName: string | null;
            /** @description Of all its runs together, as in the report; null while there is none */
            counts: components["schemas"]["CountsView"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description Whether it is a draft */
            isEditable: boolean;
            name: string;
            /** Format: date-time */
            publishDueAt: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /**
             * Format: uuid
             * @description The latest run
             */
            runId: string | null;
            /** @enum {string} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
            /** @description Why it is paused, stopping or failed */
            statusReason: string | null;
            /** Format: date-time */
            updatedAt: string;
            updatedBy: components["schemas"]["PersonView"] | null;
            version: number;
        };
        CampaignView: {
            audience: components["schemas"]["AudienceInput"];
            /** Format: uuid */
            connectionId: string | null;
            controlGroupPercent: number;
            /** Format: date-time */
            createdAt: string;
            delivery: components["schemas"]["CampaignDeliveryView"];
            frequencyCap: components["schemas"]["FrequencyCapView"];
            goals: unknown[];
            /** Format: uuid */
            id: string;
            links: components["schemas"]["LinksView"];
            localization: components["schemas"]["LocalizationView"];
            /** @description LINE message objects; every string is a template */
            messages: {
                [key: string]: unknown;
            }[];
            messageTemplate: components["schemas"]["MessageTemplateChoiceView"] | null;
            /** @description What keeps the draft from being valid, as of its saving; the check tells it anew */
            mistakes: components["schemas"]["MistakeView"][];
            name: string;
            /**
             * Format: date-time
             * @description When what is `scheduled` starts; null in every other status
             */
            publishDueAt: string | null;
            /**
             * Format: date-time
             * @description When sending started
             */
            publishedAt: string | null;
            quietHours: components["schemas"]["QuietHoursView"];
            /** @description Template of the LINE ID to send to */
            recipient: string;
            /**
             * Format: uuid
             * @description The latest run
             */
            runId: string | null;
            /** @enum {string} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
            /** @description Why it is paused or failed, such as `token_revoked` */
            statusReason: string | null;
            /** Format: date-time */
            testedAt: string | null;
            /** @description The version that was tested last with success; another than `version`: changed since */
            testedVersion: number | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description Who changed it last; null when that was done with an API key */
            updatedBy: components["schemas"]["PersonView"] | null;
            utm: components["schemas"]["UtmView"];
            version: number;
        };
        ChangeMember: {
            /** @enum {string} */
            role: "owner" | "manager" | "tester" | "viewer";
        };
        ChangePassword: {
            /** Format: password */
            current: string;
            /** Format: password */
            next: string;
        };
        ChangeRetention: {
            /** @description null: for ever */
            contentsDays?: number | null;
            /** @description null: for ever */
            eventsDays?: number | null;
        };
        ChangeUser: {
            name?: string;
            /** @description A part that is left out stays */
            preferences?: components["schemas"]["PreferencesInput"];
        };
        ChangeWorkspaceSettings: {
            name?: string;
            /**
             * @description An IANA name
             * @example Asia/Tokyo
             */
            timeZone?: string;
        };
        CheckAudience: {
            /** @description Contacts that match now; the audience is computed again when sending starts */
            count: number;
            withLineId: number;
        };
        CheckIssue: {
            /**
             * @description Stable; decide on this, or say it in another language
             * @example missing
             */
            code: string;
            /** @description For a person; may change */
            message: string;
            /** @example messages[0].text */
            path: string;
            /**
             * @description Errors keep the campaign from being published; warnings say what will happen; an info explains a number
             * @enum {string}
             */
            severity: "error" | "warning" | "info";
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        CheckQuota: {
            /** @description Messages this campaign may need, at most: one for each user, for a group or room its members */
            needed: number;
            /** @description What is left of the month, less what the connection's other active runs wait to send; null: no limit */
            remaining: number | null;
        };
        CheckResult: {
            audience: components["schemas"]["CheckAudience"];
            issues: components["schemas"]["CheckIssue"][];
            quota: components["schemas"]["CheckQuota"];
        };
        ClicksView: {
            bots: number;
            /** @description Clicks of people by the hour, of the first 14 days; hours without one are left out, so 336 at most */
            byHour: components["schemas"]["HourClicksView"][];
            /** @description The 50 most clicked */
            byUrl: components["schemas"]["UrlClicksView"][];
            /** @description Different contacts who clicked; null where everybody has the same links, so that nobody knows */
            contacts: number | null;
            /** Format: date-time */
            lastAt: string | null;
            /** @description Requests that only draw a preview of the page, as LINE makes them */
            previews: number;
            /** @description Clicks of people; without bots, link previews and tests */
            total: number;
            /** @description Different visitors, told apart by address and browser for one day */
            visitors: number;
        };
        ConnectionView: {
            bot: components["schemas"]["BotView"];
            channelId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description Where access tokens come from
             * @enum {string}
             */
            credential: "access_token" | "channel_secret";
            /** @description Whether a channel secret is kept, as webhooks need it */
            hasChannelSecret: boolean;
            /** Format: uuid */
            id: string;
            /** @description What was wrong when LINE was asked last, or refused the token */
            lastError: string | null;
            name: string;
            quota: components["schemas"]["QuotaView"];
            /** @enum {string} */
            status: "active" | "revoked" | "unreachable";
            /** @example Asia/Tokyo */
            timeZone: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            verifiedAt: string;
            /** @description Where LINE sends events, as it said last, and whether they arrive */
            webhook: components["schemas"]["WebhookView"];
            /** @description Enter it in the LINE Developers Console */
            webhookUrl: string;
        };
        ConnectionWarning: {
            /**
             * @description Stable; decide on this, or say it in another language
             * @example missing
             */
            code: string;
            /** @description For a person; may change */
            message: string;
            /** @enum {string} */
            path: "channelSecret" | "channelAccessToken" | "quota";
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        ContactCount: {
            /** @description exact up to 100,000, an estimate of the database beyond */
            count: number;
            /** @description false: "about" */
            isExact: boolean;
        };
        ContactExportView: {
            /** @description Links of his own that he clicked */
            clicks?: unknown[];
            contact: components["schemas"]["ContactView"];
            /** @description What he was sent, or was to be, with the messages made for him; where they were removed, `messagesKeptDays` says after how long */
            deliveries?: unknown[];
            /** @description What he did, as it was told by the API, for as long as the workspace keeps it */
            events?: unknown[];
            /** @description Of which accounts he is a friend */
            friendships?: unknown[];
            /** @description What LINE says of him, to each account */
            profiles?: unknown[];
            /** @description Tests that went to him */
            tests?: unknown[];
            /** @description What he wrote and tapped, as LINE told it; where there is no `content`, `removed` says why: `unsent` by him, or `retention` */
            webhookEvents?: unknown[];
        };
        ContactFieldsView: {
            /** @description system fields, then attributes by name */
            items: components["schemas"]["ContactFieldView"][];
        };
        ContactFieldView: {
            /** @description some different short values, from the newest contacts; none of personal fields */
            examples: string[];
            /** @description it looks like an id, a name or a way to reach somebody: no values of it are shown */
            isPersonal: boolean;
            /** @description every contact has it; the others are attributes of this workspace */
            isSystem: boolean;
            /** @description a template may name it; otherwise it is for filters only */
            isVariable: boolean;
            /** @description as filters and templates write it */
            name: string;
            /** @description those that a filter may use with this type */
            operators: ("=" | "!=" | "<" | "<=" | ">" | ">=" | "contains" | "beginsWith" | "endsWith" | "in" | "notIn" | "between" | "null" | "notNull" | "withinLastDays" | "notWithinLastDays")[];
            /** @enum {string} */
            type: "text" | "number" | "boolean" | "datetime" | "list";
        };
        ContactSummary: {
            /**
             * @description every attribute of the contact
             * @example {
             *       "first_name": "花子",
             *       "points": 120,
             *       "tags": [
             *         "gold"
             *       ]
             *     }
             */
            attributes: {
                [key: string]: unknown;
            };
            displayName: string | null;
            externalId: string;
            /** @enum {string} */
            friendStatus: "friend" | "blocked" | "unknown";
            /** Format: uuid */
            id: string;
            language: string | null;
            lineId: string | null;
            timezone: string | null;
        };
        ContactView: {
            /**
             * @description every attribute of the contact
             * @example {
             *       "first_name": "花子",
             *       "points": 120,
             *       "tags": [
             *         "gold"
             *       ]
             *     }
             */
            attributes: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
            displayName: string | null;
            externalId: string;
            /** Format: date-time */
            followedAt: string | null;
            /** @enum {string} */
            friendStatus: "friend" | "blocked" | "unknown";
            /** Format: uuid */
            id: string;
            language: string | null;
            /** Format: date-time */
            lastInteractionAt: string | null;
            lineId: string | null;
            timezone: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        CountsView: {
            /** @description Passed every gate; = pending + failed + sent at every moment */
            attempted: number;
            failed: number;
            /** @description Attempted, without an outcome yet */
            pending: number;
            /** @description Matched the audience, as far as planned; = removed + attempted at every moment */
            qualified: number;
            /** @description LINE accepted the message; that says nothing of arrival or reading */
            sent: number;
        };
        CoverageAnswer: {
            /** @description In the order they were asked for */
            fields: components["schemas"]["FieldCoverage"][];
            /** @description With `values`: null when the numbers are exact. Else they are estimated, and in 95 of 100 cases none is further from the truth than this */
            margin?: number | null;
            /** @description Contacts that match */
            total: number;
        };
        CoverAudience: {
            /**
             * Format: uuid
             * @description A saved audience, in place of `filter`
             */
            audienceId?: string;
            /**
             * @description the same; whom it matches is left out
             * @example {
             *       "combinator": "and",
             *       "rules": [
             *         {
             *           "field": "points",
             *           "operator": ">=",
             *           "value": 100
             *         }
             *       ]
             *     }
             */
            exclude?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Fields as filters and templates name them: `display_name`, `points`, `attributes.points`
             * @example [
             *       "points",
             *       "first_name"
             *     ]
             */
            fields: string[];
            /**
             * @description A rule group {"combinator": "and"|"or", "not"?, "rules": [rule or group]} with rules {"field", "operator", "value"}; {} is everyone.
             * @example {
             *       "combinator": "and",
             *       "rules": [
             *         {
             *           "field": "points",
             *           "operator": ">=",
             *           "value": 100
             *         }
             *       ]
             *     }
             */
            filter?: {
                [key: string]: unknown;
            };
            /** @description At most so many, drawn by lot; beside `filter` */
            limit?: number | null;
            /** @description What a limit draws by: with the id of a saved audience, the contacts that this one would have */
            seed?: string;
            /**
             * @description Also the most frequent values of each field. Then the numbers of a workspace with more than 20,000 contacts are estimated from some of them, with `margin`
             * @default false
             */
            values: boolean;
        };
        CoveredValuesView: {
            /**
             * @description Why none are told: the name of the field says that they are personal, or nearly every contact has one of his own
             * @enum {string|null}
             */
            hidden: "personal" | "unique" | null;
            /** @description There are no other values among the contacts that were looked at */
            isComplete: boolean;
            /** @description Of numbers and times, among the contacts that were looked at */
            range: components["schemas"]["ValueRangeView"] | null;
            /** @description The most frequent first, items of lists each; numbers where there are few different ones */
            top: components["schemas"]["ValueShareView"][];
        };
        CreateApiKey: {
            /** @example Shop import */
            name: string;
            /**
             * @description The key may do what the role may do today
             * @enum {string}
             */
            role: "owner" | "manager" | "tester" | "viewer";
        };
        CreateAudience: {
            /**
             * @description A rule group {"combinator": "and"|"or", "not"?, "rules": [rule or group]} with rules {"field", "operator", "value"}; {} is everyone.
             * @example {
             *       "combinator": "and",
             *       "rules": [
             *         {
             *           "field": "points",
             *           "operator": ">=",
             *           "value": 100
             *         }
             *       ]
             *     }
             */
            filter: {
                [key: string]: unknown;
            };
            /** @description At most so many of the contacts that match; null for all. Drawn by lot, each audience by its own, and the same contacts every time as long as they match. */
            limit?: number | null;
            name: string;
        };
        CreateCampaign: {
            audience?: components["schemas"]["AudienceInput"];
            /**
             * Format: uuid
             * @description May still be missing in a draft
             */
            connectionId?: string | null;
            /** @default 0 */
            controlGroupPercent: number;
            delivery?: components["schemas"]["DeliveryInput"];
            frequencyCap?: components["schemas"]["FrequencyCapInput"];
            goals?: Record<string, never>[];
            /**
             * @description Keep what is not valid yet, such as a message without text, and answer with its `mistakes` instead of 422
             * @default false
             */
            keepMistakes: boolean;
            links?: components["schemas"]["LinksInput"];
            localization?: components["schemas"]["LocalizationInput"];
            /** @description LINE message objects; every string is a template */
            messages?: Record<string, never>[];
            /** @description Messages of the content library, in place of `messages` */
            messageTemplate?: components["schemas"]["MessageTemplateInput"] | null;
            name: string;
            quietHours?: components["schemas"]["QuietHoursInput"];
            /**
             * @description Template of the LINE ID to send to: an attribute, or one fixed user, group or room ID
             * @default {{line_id}}
             */
            recipient: string;
            utm?: components["schemas"]["UtmInput"];
        };
        CreateConnection: {
            /** @description Long-lived channel access token */
            channelAccessToken?: string;
            /** @description With `channelSecret`, instead of a token: tokens are then issued by themselves */
            channelId?: string;
            /** @description Verifies webhooks; with `channelId` also issues tokens */
            channelSecret?: string;
            name: string;
            /**
             * @description IANA name: the zone campaigns of this account are scheduled in. Default: the workspace’s
             * @example Asia/Tokyo
             */
            timeZone?: string;
        };
        CreateInvitation: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            role: "owner" | "manager" | "tester" | "viewer";
        };
        CreateMessageTemplate: {
            /** @description 1 to 5 LINE message objects; every string is a template */
            messages: Record<string, never>[];
            name: string;
        };
        CreateRelay: {
            /**
             * @description an https address of the public internet
             * @example https://crm.example/line
             */
            url: string;
        };
        CreateTestRecipient: {
            /** @description Of a person, a group or a room */
            lineId: string;
            /** @example Mika, marketing */
            name: string;
        };
        Credentials: {
            /**
             * Format: email
             * @example mika@shop.example
             */
            email: string;
            /** Format: password */
            password: string;
        };
        DeliveryInput: {
            /**
             * Format: date-time
             * @description null: when published
             */
            at?: string | null;
            /**
             * @default one_time
             * @enum {string}
             */
            type: "one_time" | "periodic" | "event_triggered" | "api_triggered";
        };
        DeliveryView: {
            /** Format: date-time */
            at: string | null;
            /** @description The reason in words */
            detail: string | null;
            displayName: string | null;
            /** @description null when the contact was erased */
            externalId: string | null;
            lineId: string | null;
            lineRequestId: string | null;
            /** @description Why he failed or was removed */
            reason: string | null;
            /** @enum {string} */
            status: "sent" | "failed" | "removed" | "pending";
        };
        EventInput: {
            /**
             * Format: date-time
             * @description when it happened, with its zone; now when left out, and never later than now
             */
            at?: string;
            /** @description your own id of the event: the same one is stored once, however often it is sent */
            eventId?: string;
            /** @description your own id of the contact, who has to be there already */
            externalId: string;
            /** @example purchase */
            name: string;
            /**
             * @description Up to 50 texts, numbers, booleans, or times with their zone (ISO 8601)
             * @example {
             *       "amount": 4200,
             *       "currency": "JPY"
             *     }
             */
            properties?: {
                [key: string]: unknown;
            };
        };
        EventNames: {
            items: components["schemas"]["EventNameView"][];
        };
        EventNameView: {
            /** @description how many events have it, counted up to 1,000 */
            count: number;
            /** @description false: there may be more */
            isExact: boolean;
            /**
             * Format: date-time
             * @description when the last one happened
             */
            lastAt: string | null;
            name: string;
        };
        EventProperties: {
            items: components["schemas"]["EventPropertyView"][];
        };
        EventPropertyView: {
            name: string;
            /**
             * @description of most of its values
             * @enum {string}
             */
            type: "text" | "number" | "boolean" | "datetime";
            /** @description its most frequent texts; none where they may be personal */
            values: string[];
        };
        EventRejection: {
            /** @description place in the list that was sent, from 0 */
            index: number;
            message: string;
        };
        EventsAnswer: {
            /** @description stored now */
            accepted: number;
            /** @description stored before, or twice in this request, by their `eventId` */
            duplicates: number;
            rejected: components["schemas"]["EventRejection"][];
        };
        ExplanationStep: {
            /** Format: date-time */
            at: string | null;
            /** @description What happened there, in words */
            detail: string;
            /** @example qualified */
            step: string;
        };
        ExplanationView: {
            /** Format: date-time */
            at: string | null;
            /** @description After how many days messages, retry keys and details of the run were removed, as the workspace decided; null: they were not */
            contentsKeptDays: number | null;
            /** @description The reason in words */
            detail: string | null;
            displayName: string | null;
            /** @description null when the contact was erased */
            externalId: string | null;
            lineId: string | null;
            lineRequestId: string | null;
            /** @description What was frozen for him; null when nothing was to be sent, or it is not kept any more */
            messages: Record<string, never>[] | null;
            /** @description Why he failed or was removed */
            reason: string | null;
            /** @description The key that keeps LINE from sending it twice; it goes with the messages */
            retryKey: string | null;
            /** @enum {string} */
            status: "sent" | "failed" | "removed" | "pending";
            /** @description Every step this contact passed, in order */
            steps: components["schemas"]["ExplanationStep"][];
        };
        FailureCount: {
            count: number;
            /** @example personalization_missing */
            reason: string;
            /** @description Whether `retry` tries them again: another attempt may succeed, and nothing was sent */
            retryable: boolean;
        };
        FailureFinding: {
            count: number;
            /** @description In words */
            detail: string;
            /** @description What is wrong with the message of the first; null when it is not the message */
            problem: components["schemas"]["MistakeView"] | null;
            /** @example personalization_missing */
            reason: string;
            /** @description External ids of some of them */
            samples: string[];
        };
        FieldCoverage: {
            /** @description As it was asked for */
            field: string;
            /** @description Contacts without a value: none, null, an empty text or an empty list */
            missing: number;
            /** @description When it was asked for */
            values?: components["schemas"]["CoveredValuesView"];
        };
        FieldValuesView: {
            /** @description there is no other value of at most 100 characters: all contacts were looked at, and all values are here */
            isComplete: boolean;
            /** @description the most frequent first */
            items: string[];
            /** @description so many contacts were looked at, the newest; at most 20,000 */
            scannedCount: number;
        };
        FindingView: {
            /**
             * @description Stable; decide on this, or say it in another language
             * @example missing
             */
            code: string;
            /** @description For a person; may change */
            message: string;
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        FollowerImportView: {
            /** Format: uuid */
            connectionId: string;
            /** @description contacts made of them; the others were known already */
            created: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description friends that LINE listed so far; LINE does not say how many there are */
            found: number;
            /** Format: uuid */
            id: string;
            /** @description why it failed, and the way out */
            problem: components["schemas"]["FindingView"] | null;
            /** @enum {string} */
            status: "running" | "done" | "failed" | "cancelled";
            /**
             * Format: date-time
             * @description LINE gives no answer and is asked again then; null while it goes on
             */
            waitsUntil: string | null;
        };
        FrequencyCapInput: {
            /** @default true */
            count: boolean;
            /** @default true */
            respect: boolean;
        };
        FrequencyCapView: {
            count: boolean;
            respect: boolean;
        };
        FriendProfileView: {
            /** @description of a group its name; a room has none */
            displayName: string | null;
            /** @description BCP 47, when the person lets LINE tell */
            language: string | null;
            /** @description of a group or room, without the account */
            memberCount: number | null;
            pictureUrl: string | null;
        };
        FriendshipsView: {
            items: components["schemas"]["FriendshipView"][];
        };
        FriendshipView: {
            /** Format: uuid */
            connectionId: string;
            connectionName: string;
            /** Format: date-time */
            firstSeenAt: string;
            /** @description type of the event by which the account came to know it, such as `follow` */
            firstSeenHow: string;
            /**
             * Format: date-time
             * @description last message, tap on a button, adding as friend or unblocking
             */
            lastInteractionAt: string | null;
            /** @description what LINE says; null until it did */
            profile: components["schemas"]["FriendProfileView"] | null;
            /**
             * Format: date-time
             * @description since when it is so; null when no webhook told
             */
            since: string | null;
            /**
             * @description of a group or room: `friend` is in it, `blocked` has left
             * @enum {string}
             */
            status: "friend" | "blocked" | "unknown";
        };
        GroupView: {
            /**
             * Format: date-time
             * @description when LINE was asked for name and members last
             */
            checkedAt: string | null;
            /** @description of the contact that it is */
            externalId: string | null;
            /**
             * Format: date-time
             * @description when the account first heard of it
             */
            firstSeenAt: string;
            /** @enum {string} */
            kind: "group" | "room";
            /** @example C0123456789abcdef0123456789abcdef */
            lineId: string;
            /** @description without the account; null until LINE said so */
            memberCount: number | null;
            /** @description as LINE says; rooms have none */
            name: string | null;
            pictureUrl: string | null;
            /**
             * Format: date-time
             * @description since when it is so; null when no webhook told
             */
            since: string | null;
            /** @enum {string} */
            state: "joined" | "left";
        };
        HourClicksView: {
            /**
             * Format: date-time
             * @description When the hour begins
             */
            at: string;
            total: number;
        };
        ImportLimits: {
            /** @description Bytes of the largest file that is taken (IMPORT_MAX_BYTES) */
            maxBytes: number;
        };
        ImportUndoView: {
            /**
             * Format: date-time
             * @description null while it is under way
             */
            at: string | null;
            /** @description contacts that stay, wholly or in part, since something came to them after the import: another change, a message, an event, a friendship. Of those it had made, counted at the end */
            kept: number;
            /** @description contacts that it had made, and that are gone */
            removed: number;
            /** @description contacts that it had changed, and that are as before */
            restored: number;
        };
        ImportUpload: {
            /**
             * @description recognised when absent
             * @enum {string}
             */
            delimiter?: "," | ";" | "tab" | "|";
            /**
             * @description recognised when absent
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "big5" | "tis-620";
            /**
             * Format: binary
             * @description CSV or NDJSON
             */
            file: string;
            /**
             * @description recognised when absent
             * @enum {string}
             */
            format?: "csv" | "ndjson";
            /**
             * @description JSON object from column to `MappedColumn`; a column that is not named is what its own name says. One column is the external_id, or a line_id with alsoExternalId
             * @example {"会員番号": {"target": "external_id"}, "メモ": {"target": "ignore"}}
             */
            mapping?: string;
            /**
             * @description JSON object from attribute to type (text, number, boolean, datetime, list), for attributes that do not exist yet
             * @example {"postcode": "text", "tags": "list"}
             */
            types?: string;
        };
        ImportView: {
            created: number;
            /** Format: date-time */
            createdAt: string;
            delimiter: string | null;
            encoding: string | null;
            /** @description why the import failed */
            error: string | null;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            format: string | null;
            /** Format: uuid */
            id: string;
            /** @description as it was sent */
            mapping: {
                [key: string]: components["schemas"]["MappedColumnView"];
            } | null;
            /** @description the same with its code */
            problem: components["schemas"]["FindingView"] | null;
            /** @description listed, with reasons, in errors.csv */
            rejected: number;
            /**
             * Format: date-time
             * @description until when the rejected rows are kept: 30 days from when it ended; null while it is under way
             */
            rejectedUntil: string | null;
            /** @description rows of contacts that stand in the file before; of two, the later one counts */
            repeated: number;
            /** @description the first 50 of them */
            repeatedRows: components["schemas"]["RepeatedRowView"][];
            /** @description created + updated + unchanged + rejected */
            rowsRead: number;
            /** @description known when the file was checked */
            rowsTotal: number | null;
            /** @enum {string} */
            status: "checking" | "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            /** @description already as in the file */
            unchanged: number;
            /** @description null unless it was undone */
            undo: components["schemas"]["ImportUndoView"] | null;
            /**
             * Format: date-time
             * @description until when it can be undone; null when it cannot
             */
            undoUntil: string | null;
            updated: number;
        };
        InspectedColumnView: {
            name: string;
            /** @description different cells that are not empty */
            samples: string[];
            suggested: components["schemas"]["SuggestedColumn"];
        };
        InspectedRowProblem: {
            /** @description null when it is the whole row */
            column: string | null;
            /** @description All that is wrong, in one line */
            message: string;
            problems: components["schemas"]["RowProblemView"][];
            /** @description line of the file that the row begins in; the header is line 1 */
            row: number;
        };
        InspectionCheck: {
            accepted: number;
            rejected: components["schemas"]["InspectedRowProblem"][];
            /** @description accepted + rejected: the first rows, at most 200 */
            rows: number;
        };
        InspectionView: {
            check: components["schemas"]["InspectionCheck"];
            columns: components["schemas"]["InspectedColumnView"][];
            /** @description of CSV, as the field `delimiter` takes it */
            delimiter: string | null;
            /** @enum {string} */
            encoding: "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "big5" | "tis-620";
            /** @enum {string} */
            format: "csv" | "ndjson";
            /** @description what check and preview hold for: the given one, else what is suggested */
            mapping: {
                [key: string]: components["schemas"]["MappedColumnView"];
            };
            /** @description the first rows that are accepted */
            preview: components["schemas"]["PreviewContact"][];
            /** @description why the import would fail as a whole */
            problem: components["schemas"]["FindingView"] | null;
        };
        InspectUpload: {
            /**
             * @description recognised when absent
             * @enum {string}
             */
            delimiter?: "," | ";" | "tab" | "|";
            /**
             * @description recognised when absent
             * @enum {string}
             */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "big5" | "tis-620";
            /**
             * Format: binary
             * @description CSV or NDJSON
             */
            file: string;
            /**
             * @description recognised when absent
             * @enum {string}
             */
            format?: "csv" | "ndjson";
            /** @description the file was cut: its last line is left out */
            isPart?: boolean;
            /**
             * @description JSON object from column to `MappedColumn`; a column that is not named is what its own name says. One column is the external_id, or a line_id with alsoExternalId
             * @example {"会員番号": {"target": "external_id"}, "メモ": {"target": "ignore"}}
             */
            mapping?: string;
            /**
             * @description JSON object from attribute to type (text, number, boolean, datetime, list), for attributes that do not exist yet
             * @example {"postcode": "text", "tags": "list"}
             */
            types?: string;
        };
        InvitationList: {
            items: components["schemas"]["InvitationView"][];
        };
        InvitationView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "owner" | "manager" | "tester" | "viewer";
        };
        LastWebhookTest: {
            /** Format: date-time */
            at: string;
            /** @description For a person */
            detail: string;
            ok: boolean;
        };
        LineValidation: {
            /** @description Different renderings LINE was asked about; of many the first, the longest and the shortest */
            asked: number;
            /** @description Why LINE could not be asked, or not about all */
            problem: components["schemas"]["FindingView"] | null;
            refused: components["schemas"]["RefusedRendering"][];
        };
        LinkFinding: {
            /** @description The status, or what went wrong, in words */
            detail: string;
            /** @description What went wrong; null when nothing did */
            issue: components["schemas"]["FindingView"] | null;
            ok: boolean;
            url: string;
        };
        LinksInput: {
            /**
             * @description How clicks are counted. A new campaign has `campaign` where the public address of this server is https, else `none`
             * @enum {string}
             */
            tracking?: "none" | "campaign" | "contact";
        };
        LinksView: {
            /** @enum {string} */
            tracking: "none" | "campaign" | "contact";
        };
        LinkView: {
            /** @description Whom it is for; null for setup */
            email: string | null;
            /** @enum {string} */
            kind: "setup" | "invitation" | "password_reset" | "sign_in";
            /** @description Of who has a password here already; null for somebody new */
            name: string | null;
            /**
             * @description What he is there, or will be
             * @enum {string|null}
             */
            role: "owner" | "manager" | "tester" | "viewer" | null;
            workspaceName: string;
        };
        LocalizationInput: {
            /**
             * @description BCP 47, for contacts without a language of their own
             * @default en
             */
            language: string;
            /**
             * @description IANA, for contacts without a time zone of their own
             * @default UTC
             */
            timezone: string;
        };
        LocalizationView: {
            /** @example ja */
            language: string;
            /** @example Asia/Tokyo */
            timezone: string;
        };
        LongestRendering: {
            externalId: string;
            /** @description UTF-16 code units of the messages as JSON */
            units: number;
        };
        LookAtLink: {
            /** @description What follows the # in the link's address */
            token: string;
        };
        MappedColumnView: {
            /** @description of a line_id: it is the external id too */
            alsoExternalId?: boolean;
            /** @description of an attribute: its name; the column's own when absent */
            attribute?: string;
            /** @enum {string} */
            target: "external_id" | "line_id" | "display_name" | "language" | "timezone" | "attribute" | "ignore";
        };
        MediaBaseSize: {
            height: number;
            /** @example 1040 */
            width: number;
        };
        MediaFit: {
            ok: boolean;
            /** @description why not; or, when it fits, what to know about it */
            remarks: components["schemas"]["FindingView"][];
            /** @description what to put into the message */
            url: string | null;
            /** @enum {string} */
            use: "image" | "imagemap" | "flex" | "template" | "icon";
        };
        MediaUpload: {
            /**
             * Format: binary
             * @description JPEG or PNG, at most 10 MB and 40 megapixels
             */
            file: string;
            /** @description the name of the file when absent */
            name?: string;
            /**
             * @description what it is meant for: refused when it does not fit
             * @enum {string}
             */
            use?: "image" | "imagemap" | "flex";
        };
        MediaUrls: {
            /** @description `baseUrl` of an imagemap; null: too tall for one */
            imagemapBase: string | null;
            /** @description upright and without metadata */
            original: string;
            /** @description at most 1024 pixels on a side and 1 MB */
            preview: string;
        };
        MediaView: {
            /** @description an animated PNG; only flex messages play it */
            animated: boolean;
            /** @description `baseSize` of an imagemap */
            baseSize: components["schemas"]["MediaBaseSize"] | null;
            /** @description of the original as it is served */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            fits: components["schemas"]["MediaFit"][];
            height: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            type: "image/jpeg" | "image/png";
            urls: components["schemas"]["MediaUrls"];
            /** @description what keeps LINE from fetching it, of whatever use */
            warnings: string[];
            /** @description in pixels, as it is seen */
            width: number;
        };
        MemberList: {
            items: components["schemas"]["MemberView"][];
        };
        MemberView: {
            /** Format: email */
            email: string;
            /**
             * Format: uuid
             * @description Of the person
             */
            id: string;
            /** @description Whether this is who asks */
            isYou: boolean;
            /**
             * Format: date-time
             * @description In this workspace, to the minute
             */
            lastSeenAt: string | null;
            name: string;
            /** @enum {string} */
            role: "owner" | "manager" | "tester" | "viewer";
        };
        MessageTemplateChoiceView: {
            /** Format: uuid */
            id: string;
            /** @description null: the latest when published */
            version: number | null;
        };
        MessageTemplateInput: {
            /** Format: uuid */
            id: string;
            /** @description null: the latest when published */
            version?: number | null;
        };
        MessageTemplateSummary: {
            /** Format: date-time */
            archivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description The latest; they count from 1 */
            version: number;
        };
        MessageTemplateVersionView: {
            /** Format: date-time */
            createdAt: string;
            messages: Record<string, never>[];
            /** @description What it changed */
            note: string | null;
            version: number;
        };
        MessageTemplateView: {
            /** Format: date-time */
            archivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description Of the latest version */
            messages: Record<string, never>[];
            name: string;
            /** @description What the latest version changed */
            note: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description The latest; they count from 1 */
            version: number;
        };
        MistakeView: {
            /**
             * @description Stable; decide on this, or say it in another language
             * @example missing
             */
            code: string;
            column?: number;
            /** @description Of the template at `path` */
            line?: number;
            /** @description For a person; may change */
            message: string;
            /** @example messages[0].text */
            path: string;
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        MostMissing: {
            externalId: string;
            variables: string[];
        };
        NewApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description ADMIN_API_KEY, or the one made at the first start; it cannot be revoked here */
            isAdminKey: boolean;
            /** @description The key itself, this once */
            key: string;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastUsedAt: string | null;
            name: string;
            /**
             * @description null when no role may do exactly what the key may do
             * @enum {string|null}
             */
            role: "owner" | "manager" | "tester" | "viewer" | null;
        };
        NewInvitation: {
            /** Format: date-time */
            createdAt: string;
            /** Format: email */
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "owner" | "manager" | "tester" | "viewer";
            /** @description The link to hand on, this once; no e-mail is sent */
            url: string;
        };
        NewLink: {
            /** Format: date-time */
            expiresAt: string;
            /** @description The link, this once */
            url: string;
        };
        NewRelay: {
            /** Format: date-time */
            createdAt: string;
            /** @description bodies that were given up, a day after they came */
            dropped: number;
            /** @description whether more wait than were counted */
            hasMoreWaiting: boolean;
            /** Format: uuid */
            id: string;
            /** @description what was wrong at `lastErrorAt` */
            lastError: components["schemas"]["FindingView"] | null;
            /** Format: date-time */
            lastErrorAt: string | null;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** @description signs what is forwarded; shown this once */
            secret: string;
            /** @enum {string} */
            state: "waiting" | "working" | "failing" | "paused";
            url: string;
            /** @description bodies that wait for it; counted up to 1000 */
            waiting: number;
        };
        OutdatedCount: {
            /** @description up to 10,000 */
            count: number;
            /** @description false: there are more */
            isExact: boolean;
        };
        OutdatedView: {
            /** @description Custom events */
            events?: components["schemas"]["OutdatedCount"];
            /** @description What people wrote and tapped */
            receivedMessages?: components["schemas"]["OutdatedCount"];
            /** @description Contacts for whom a message is kept */
            sentMessages?: components["schemas"]["OutdatedCount"];
        };
        OverviewChecklist: {
            /** @description A connection that LINE accepts */
            connection: boolean;
            /** @description There are contacts */
            contacts: boolean;
            /** @description There is somebody to send tests to */
            testRecipient: boolean;
            /** @description A campaign was tested with success */
            testSent: boolean;
            /** @description A webhook of LINE’s has arrived, or a test of one succeeded */
            webhook: boolean;
        };
        OverviewCounts: {
            /** @description = pending + failed + sent */
            attempted: number;
            failed: number;
            pending: number;
            /** @description = removed + attempted */
            qualified: number;
            removed: number;
            /** @description LINE accepted the message; that says nothing of arrival or reading */
            sent: number;
        };
        OverviewDraft: {
            /** Format: uuid */
            campaignId: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
            /** Format: date-time */
            updatedAt: string;
        };
        OverviewFinished: {
            /** Format: uuid */
            campaignId: string;
            /** @description Of all its runs; who failed and was tried again counts once */
            counts: components["schemas"]["OverviewCounts"];
            /** Format: date-time */
            finishedAt: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
        };
        OverviewProblem: {
            /** @description What is wrong, as a stable name; of a failed import, that of its problem */
            code: string;
            /** @description What is wrong and what helps, for a person */
            detail: string;
            /** @enum {string} */
            kind: "connection_revoked" | "campaign_paused" | "campaign_failed" | "quota_low" | "import_failed";
            /** @description Of the connection or campaign; of an import, the file’s */
            name: string;
            /**
             * Format: uuid
             * @description Of the connection, campaign or import
             */
            subjectId: string;
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        OverviewQuota: {
            /** Format: uuid */
            connectionId: string;
            /** @description Messages a month; null when there is no limit */
            limit: number | null;
            name: string;
            /**
             * Format: date-time
             * @description When LINE said so
             */
            readAt: string | null;
            /** @description Messages used this month, approximate as LINE says */
            used: number;
        };
        OverviewScheduled: {
            /** Format: uuid */
            campaignId: string;
            /** Format: date-time */
            dueAt: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
        };
        OverviewSending: {
            /** Format: uuid */
            campaignId: string;
            counts: components["schemas"]["OverviewCounts"];
            name: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
        };
        OverviewTotals: {
            contacts: number;
            /** @description false: there are many, and these numbers are the database’s estimates */
            isExact: boolean;
            /** @description With a LINE id and not known to block the account */
            reachable: number;
        };
        OverviewView: {
            checklist: components["schemas"]["OverviewChecklist"];
            /** @description The latest changed first, at most 5 */
            drafts: components["schemas"]["OverviewDraft"][];
            /** @description What needs somebody, the most urgent kind first */
            problems: components["schemas"]["OverviewProblem"][];
            /** @description Of each connection */
            quota: components["schemas"]["OverviewQuota"][];
            /** @description Ended, the latest first, at most 5 */
            recent: components["schemas"]["OverviewFinished"][];
            /** @description The next first, at most 5 */
            scheduled: components["schemas"]["OverviewScheduled"][];
            /** @description Under way or paused, the newest first, at most 5 */
            sending: components["schemas"]["OverviewSending"][];
            totals: components["schemas"]["OverviewTotals"];
        };
        PersonView: {
            name: string | null;
        };
        PreferencesInput: {
            /** @enum {string} */
            calendar?: "gregorian" | "buddhist";
            /** @enum {string|null} */
            language?: "en" | "ja" | "zh-TW" | "th" | null;
            singleKeyShortcuts?: boolean;
            /** @enum {string} */
            theme?: "system" | "light" | "dark";
        };
        PreferencesView: {
            /** @enum {string} */
            calendar: "gregorian" | "buddhist";
            /**
             * @description null: the browser's
             * @enum {string|null}
             */
            language: "en" | "ja" | "zh-TW" | "th" | null;
            /** @description Whether single letters are shortcuts */
            singleKeyShortcuts: boolean;
            /** @enum {string} */
            theme: "system" | "light" | "dark";
        };
        PreviewAnswer: {
            /** @description Of those that match, known to block the account */
            blocked: number;
            /** @description Contacts that match */
            count: number;
            /** Format: date-time */
            countedAt: string;
            /** @description Of those that match, known to be friends of the account */
            friends: number;
            /** @description null: the numbers are exact. Else they are estimated, and in 95 of 100 cases none is further from the truth than this */
            margin: number | null;
            /** @description Of these, with a LINE id and not known to block the account */
            reachable: number;
            /** @description the first of them, at most 10 */
            sample: components["schemas"]["ContactSummary"][];
            /** @description How long counting took, in milliseconds */
            tookMs: number;
            /** @description Of those that match, neither known as friends nor to block the account */
            unknown: number;
            /** @description allowed, but probably not meant */
            warnings: components["schemas"]["AudienceWarning"][];
            /** @description Of these, with a LINE id */
            withLineId: number;
        };
        PreviewAudience: {
            /**
             * Format: uuid
             * @description A saved audience, in place of `filter`
             */
            audienceId?: string;
            /**
             * @description the same; whom it matches is left out
             * @example {
             *       "combinator": "and",
             *       "rules": [
             *         {
             *           "field": "points",
             *           "operator": ">=",
             *           "value": 100
             *         }
             *       ]
             *     }
             */
            exclude?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description A rule group {"combinator": "and"|"or", "not"?, "rules": [rule or group]} with rules {"field", "operator", "value"}; {} is everyone.
             * @example {
             *       "combinator": "and",
             *       "rules": [
             *         {
             *           "field": "points",
             *           "operator": ">=",
             *           "value": 100
             *         }
             *       ]
             *     }
             */
            filter?: {
                [key: string]: unknown;
            };
            /** @description At most so many, drawn by lot; beside `filter` */
            limit?: number | null;
            /**
             * @description `exact` when absent. `quick`: when counting takes longer than a moment, the numbers are estimated from some of the contacts, with `margin`
             * @enum {string}
             */
            precision?: "exact" | "quick";
            /** @description What a limit draws by: with the id of a saved audience, the contacts that this one would have */
            seed?: string;
        };
        PreviewContact: {
            attributes: {
                [key: string]: unknown;
            };
            displayName: string | null;
            externalId: string;
            language: string | null;
            lineId: string | null;
            timezone: string | null;
        };
        PreviewInput: {
            /** @description Values as a contact might have them, such as {"first_name": "Aya"} */
            attributes?: Record<string, never>;
            /** @description Values of `{{event.…}}` */
            event?: Record<string, never>;
            /** @description A contact's id of yours; or give `attributes` */
            externalId?: string;
            /**
             * @description Instead of `externalId`: any contact of the audience, the one with the most variables missing, or the one with the longest message (as the latest check found, else of the first 10,000)
             * @enum {string}
             */
            pick?: "random" | "most_missing" | "longest";
        };
        PreviewProblem: {
            /**
             * @description Stable; decide on this, or say it in another language
             * @example missing
             */
            code: string;
            /** @description For a person; may change */
            message: string;
            /** @example messages[0].text */
            path: string;
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        PreviewResult: {
            /** @description The contact; null when the values were typed */
            externalId: string | null;
            /** @description Exactly as they would be sent; null when the contact that was picked would get none */
            messages: Record<string, never>[] | null;
            /** @description Why the contact that was picked would get none */
            problems: components["schemas"]["PreviewProblem"][];
            /** @description The LINE ID; null when these values give none */
            recipient: string | null;
        };
        Problem: {
            /**
             * @description Stable; decide on this
             * @example invalid_input
             */
            code: string;
            /** @description For a person; may change */
            detail: string;
            /** @description The problem of each field; empty when none is at fault */
            errors: {
                /** @description Stable; decide on this, or say it in another language */
                code: string;
                /** @description For a person; may change */
                message: string;
                /** @example audience.filter.rules[0].operator */
                path: string;
                /** @description Numbers, names and other findings that stand in the message */
                values?: {
                    [key: string]: string | number | components["schemas"]["FindingView"];
                };
            }[];
            /**
             * Format: uuid
             * @description Stands in the log of the server too
             */
            requestId: string;
            /** @example 422 */
            status: number;
            /** @example Not valid */
            title: string;
            /** @example urn:hikyaku:problem:invalid_input */
            type: string;
        };
        ProgressView: {
            /**
             * Format: date-time
             * @description When these numbers were read
             */
            at: string;
            /** @description Passed every gate; = pending + failed + sent at every moment */
            attempted: number;
            audience: components["schemas"]["AudienceProgress"];
            failed: number;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Attempted, without an outcome yet */
            pending: number;
            /**
             * @description Recipients with an outcome a second, over the last ten seconds
             * @example 1987.5
             */
            perSecond: number;
            /**
             * @description While `planning` is under way, what is planned is being sent already. Without a run null
             * @enum {string|null}
             */
            phase: "planning" | "sending" | "paused" | "ended" | null;
            /** @description Matched the audience, as far as planned; = removed + attempted at every moment */
            qualified: number;
            /** @description Held back by a gate or a stop, for whatever reason; the report names the reasons */
            removed: number;
            /** Format: uuid */
            runId: string | null;
            /** @description At the present speed; null when nothing moves, so that nobody can say */
            secondsLeft: number | null;
            /** @description LINE accepted the message; that says nothing of arrival or reading */
            sent: number;
            /** Format: date-time */
            startedAt: string | null;
            /**
             * @description The campaign's
             * @enum {string}
             */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
            /** @description Why it is paused, stopping or failed */
            statusReason: string | null;
        };
        Published: {
            /**
             * Format: date-time
             * @description When it starts; null: it has started
             */
            publishDueAt: string | null;
            /**
             * Format: uuid
             * @description null: it starts later
             */
            runId: string | null;
            /** @description What the check warns of, which is no reason not to send */
            warnings: components["schemas"]["CheckIssue"][];
        };
        PublishInput: {
            /**
             * @description How long sending waits for a change of mind: until then, `unpublish` takes it back
             * @default 0
             */
            graceSeconds: number;
            /** @description The `version` that was looked over; another one in store answers 409 `campaign_changed` */
            version?: number;
        };
        PutContact: {
            /**
             * @description Text, number, boolean, date and time with its zone (ISO 8601), or list of texts; null removes. The first value decides the type of an attribute.
             * @example {
             *       "first_name": "花子",
             *       "points": 120,
             *       "tags": [
             *         "gold"
             *       ]
             *     }
             */
            attributes?: {
                [key: string]: unknown;
            };
            displayName?: string | null;
            /** @description BCP 47, such as zh-TW */
            language?: string | null;
            /**
             * @description LINE id of a user (U…), group (C…) or room (R…); null removes it
             * @example U0123456789abcdef0123456789abcdef
             */
            lineId?: string | null;
            /** @description IANA name, such as Asia/Tokyo */
            timezone?: string | null;
        };
        QuarantinedView: {
            /** @description LINE's own words */
            detail: string | null;
            /**
             * Format: date-time
             * @description From then on it is tried again
             */
            expiresAt: string;
            lineId: string;
            /** Format: date-time */
            quarantinedAt: string;
            /** @example invalid_line_id */
            reason: string;
        };
        QuietHoursInput: {
            /** @default true */
            respect: boolean;
        };
        QuietHoursView: {
            respect: boolean;
        };
        QuotaView: {
            /** @description Messages a month; null when there is no limit */
            limit: number | null;
            /**
             * Format: date-time
             * @description When LINE said so; null when that is not known
             */
            readAt: string | null;
            /** @enum {string} */
            type: "none" | "limited";
            /** @description Messages used this month, approximate as LINE says */
            used: number;
        };
        RefusedRendering: {
            /** @description A contact LINE would refuse this for */
            externalId: string;
            /** @description What LINE says */
            message: string;
            /** @description Where, as LINE writes it */
            property: string | null;
        };
        RejectedRowView: {
            /** @description as they stand in the file; of NDJSON, the line */
            cells: string[];
            /** @description All that is wrong, in one line */
            message: string;
            /** @description The same one by one; empty for imports made before codes were kept */
            problems: components["schemas"]["RowProblemView"][];
            /** @description line of the file that the row begins in; the header is line 1 */
            row: number;
        };
        RelaysView: {
            items: components["schemas"]["RelayView"][];
        };
        RelayView: {
            /** Format: date-time */
            createdAt: string;
            /** @description bodies that were given up, a day after they came */
            dropped: number;
            /** @description whether more wait than were counted */
            hasMoreWaiting: boolean;
            /** Format: uuid */
            id: string;
            /** @description what was wrong at `lastErrorAt` */
            lastError: components["schemas"]["FindingView"] | null;
            /** Format: date-time */
            lastErrorAt: string | null;
            /** Format: date-time */
            lastSuccessAt: string | null;
            /** @enum {string} */
            state: "waiting" | "working" | "failing" | "paused";
            url: string;
            /** @description bodies that wait for it; counted up to 1000 */
            waiting: number;
        };
        RemovedView: {
            controlGroup: number;
            duplicate: number;
            frequencyCap: number;
            invalidLineId: number;
            limit: number;
            noLineId: number;
            notFriend: number;
            quietHours: number;
            stopped: number;
            /** @description The message itself says, by {{#stop}}, that it is not for them */
            stoppedByTemplate: number;
        };
        RenameMedia: {
            name?: string;
        };
        RepeatedRowView: {
            /** @description line of the first row of the same contact */
            first: number;
            /** @description line of the file that the row begins in; the header is line 1 */
            row: number;
        };
        ReportView: {
            /** @description Passed every gate; = pending + failed + sent at every moment */
            attempted: number;
            /** @description null: links are not tracked, so nobody counts clicks */
            clicks: components["schemas"]["ClicksView"] | null;
            /** @description null: no goal is set, so nobody counts conversions */
            conversions: Record<string, never> | null;
            failed: number;
            failures: components["schemas"]["FailureCount"][];
            /** @description LINE's own statistics; null: not fetched */
            line: Record<string, never> | null;
            /** @description Attempted, without an outcome yet */
            pending: number;
            /** @description Matched the audience, as far as planned; = removed + attempted at every moment */
            qualified: number;
            removed: components["schemas"]["RemovedView"];
            runs: components["schemas"]["RunView"][];
            /** @description LINE accepted the message; that says nothing of arrival or reading */
            sent: number;
            /** @enum {string} */
            status: "draft" | "scheduled" | "sending" | "paused" | "sent" | "stopped" | "failed" | "archived";
        };
        RequestForecast: {
            multicast: number;
            push: number;
            /** @description Seconds at LINE's pace, when nothing else is sent with the connection */
            seconds: number;
        };
        RestoreRevision: {
            /** @description The campaign's `version` it takes the place of */
            version: number;
        };
        RetentionView: {
            /** @description What was sent goes so many days after its run ended, what people wrote so many days after it came. Counts, outcomes, reasons and request ids stay. */
            contentsDays: number | null;
            /** @description Custom events go when `at` is so many days ago. Audiences that look further back then count less. */
            eventsDays: number | null;
            /**
             * Format: date-time
             * @description When all that is older had been removed; null: not yet since the settings were changed
             */
            sweptAt: string | null;
        };
        Retried: {
            /** @description Contacts that are attempted again */
            contacts: number;
            /** Format: uuid */
            runId: string;
        };
        RevisionSummary: {
            /**
             * @description Such as `published`; empty for what was only saved
             * @example version 3 again
             */
            note: string;
            /** Format: date-time */
            savedAt: string;
            /** @description null: saved with an API key */
            savedBy: components["schemas"]["PersonView"] | null;
            /** @description The campaign's version that it is */
            version: number;
        };
        RevisionView: {
            audience: components["schemas"]["AudienceInput"];
            /** Format: uuid */
            connectionId: string | null;
            controlGroupPercent: number;
            delivery: components["schemas"]["CampaignDeliveryView"];
            frequencyCap: components["schemas"]["FrequencyCapView"];
            goals: unknown[];
            links: components["schemas"]["LinksView"];
            localization: components["schemas"]["LocalizationView"];
            /** @description LINE message objects; every string is a template */
            messages: {
                [key: string]: unknown;
            }[];
            messageTemplate: components["schemas"]["MessageTemplateChoiceView"] | null;
            name: string;
            /** @description Such as `published`; empty for what was only saved */
            note: string;
            quietHours: components["schemas"]["QuietHoursView"];
            /** @description Template of the LINE ID to send to */
            recipient: string;
            /** Format: date-time */
            savedAt: string;
            /** @description null: saved with an API key */
            savedBy: components["schemas"]["PersonView"] | null;
            utm: components["schemas"]["UtmView"];
            /** @description The campaign's version that it is */
            version: number;
        };
        RowProblemView: {
            /**
             * @description Stable; decide on this, or say it in another language
             * @example missing
             */
            code: string;
            /** @description null when it is the whole row */
            column: string | null;
            /** @description For a person; may change */
            message: string;
            /** @description Numbers, names and other findings that stand in the message */
            values?: {
                [key: string]: string | number | components["schemas"]["FindingView"];
            };
        };
        RunView: {
            /** @description Passed every gate; = pending + failed + sent at every moment */
            attempted: number;
            failed: number;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description Attempted, without an outcome yet */
            pending: number;
            /** @description Matched the audience, as far as planned; = removed + attempted at every moment */
            qualified: number;
            removed: components["schemas"]["RemovedView"];
            /**
             * Format: uuid
             * @description The run whose failures this one attempts again
             */
            retryOfRunId: string | null;
            /** @description LINE accepted the message; that says nothing of arrival or reading */
            sent: number;
            /** Format: date-time */
            startedAt: string;
            status: string;
            statusReason: string | null;
        };
        SendEvents: {
            events: components["schemas"]["EventInput"][];
        };
        SessionList: {
            items: components["schemas"]["SessionSummary"][];
        };
        SessionSummary: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description The one that asks */
            isCurrent: boolean;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastSeenAt: string;
            /** @description What the browser calls itself; empty when it does not say */
            userAgent: string;
        };
        SessionUser: {
            /** Format: email */
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        SessionView: {
            /**
             * Format: date-time
             * @description When it ends if it is not used again
             */
            expiresAt: string;
            permissions: ("view" | "test" | "edit" | "publish" | "connect" | "administer")[];
            preferences: components["schemas"]["PreferencesView"];
            /** @enum {string} */
            role: "owner" | "manager" | "tester" | "viewer";
            user: components["schemas"]["SessionUser"];
            workspace: components["schemas"]["SessionWorkspace"];
        };
        SessionWorkspace: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example Asia/Tokyo */
            timeZone: string;
        };
        StartAudienceCheck: {
            /**
             * @description Whether the addresses in the messages are asked for too, at most 50 of them
             * @default false
             */
            links: boolean;
        };
        StopFinding: {
            count: number;
            /** @description In the words of the template */
            reason: string;
            /** @description External ids of some of them */
            samples: string[];
        };
        SuggestedColumn: {
            /** @description no column has ids of your own: the LINE id is to be the external id too */
            alsoExternalId: boolean;
            /** @description of an attribute: its name, perhaps the column's own */
            attribute: string | null;
            /** @enum {string} */
            target: "external_id" | "line_id" | "display_name" | "language" | "timezone" | "attribute" | "ignore";
            /**
             * @description of an attribute: the one it has, or what its first cells look like
             * @enum {string|null}
             */
            type: "text" | "number" | "boolean" | "datetime" | "list" | null;
        };
        TestInput: {
            /** @description Whose values to use for all: a contact's externalId, or {externalId}, {attributes} or {pick}; beside them, {event} */
            as?: string | Record<string, never>;
            /** @description Contacts to send the test to, each with his own values */
            externalIds?: string[];
            /** @description LINE IDs to send the test to */
            lineIds?: string[];
            /** @description Saved test recipients to send the test to */
            testRecipientIds?: string[];
        };
        TestRecipientResult: {
            /** @description What went wrong, in words, with what LINE said */
            error?: string;
            /** @description The contact, when the test was asked for by externalId */
            externalId?: string;
            /** @description Of LINE; null when LINE was not asked or did not answer */
            httpStatus: number | null;
            lineId: string | null;
            lineRequestId: string | null;
            /** @description Name of the saved test recipient */
            name?: string;
            /** @description The same as a stable name, such as personalization_missing */
            reason?: string;
            /** @enum {string} */
            status: "sent" | "failed";
            /** @description The saved test recipient, when it was one */
            testRecipientId?: string;
        };
        TestRecipientView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            lineId: string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TestResult: {
            /** @description Always true: tests are in no count, no cap and no report */
            isTest: boolean;
            results: components["schemas"]["TestRecipientResult"][];
        };
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            /**
             * Format: uuid
             * @description null of an event
             */
            campaignId: string | null;
            campaignName: string | null;
            /** @description What was told by POST /events */
            event: components["schemas"]["TimelineEvent"] | null;
            /** @enum {string} */
            kind: "delivery" | "click" | "test" | "event";
            /** @description Why he failed or was removed */
            reason: string | null;
            /** @description sent, failed, removed or pending of a delivery, sent or failed of a test; null of a click and of an event */
            status: string | null;
            /** @description What was clicked */
            url: string | null;
        };
        TimelineEvent: {
            name: string;
            properties: {
                [key: string]: unknown;
            };
        };
        TriedConnection: {
            bot: components["schemas"]["BotView"];
            quota: components["schemas"]["QuotaView"];
            /** @description Allowed, but probably not meant */
            warnings: components["schemas"]["ConnectionWarning"][];
        };
        TryConnection: {
            /** @description Long-lived channel access token */
            channelAccessToken?: string;
            /** @description With `channelSecret`, instead of a token: tokens are then issued by themselves */
            channelId?: string;
            /** @description Verifies webhooks; with `channelId` also issues tokens */
            channelSecret?: string;
            /**
             * @description IANA name: the zone campaigns of this account are scheduled in. Default: the workspace’s
             * @example Asia/Tokyo
             */
            timeZone?: string;
        };
        UpdateAudience: {
            /**
             * @description A rule group {"combinator": "and"|"or", "not"?, "rules": [rule or group]} with rules {"field", "operator", "value"}; {} is everyone.
             * @example {
             *       "combinator": "and",
             *       "rules": [
             *         {
             *           "field": "points",
             *           "operator": ">=",
             *           "value": 100
             *         }
             *       ]
             *     }
             */
            filter?: {
                [key: string]: unknown;
            };
            /** @description At most so many of the contacts that match; null for all. Drawn by lot, each audience by its own, and the same contacts every time as long as they match. */
            limit?: number | null;
            name?: string;
        };
        UpdateCampaign: {
            audience?: components["schemas"]["AudienceInput"];
            /**
             * Format: uuid
             * @description May still be missing in a draft
             */
            connectionId?: string | null;
            /** @default 0 */
            controlGroupPercent: number;
            delivery?: components["schemas"]["DeliveryInput"];
            frequencyCap?: components["schemas"]["FrequencyCapInput"];
            goals?: Record<string, never>[];
            /**
             * @description Keep what is not valid yet, such as a message without text, and answer with its `mistakes` instead of 422
             * @default false
             */
            keepMistakes: boolean;
            links?: components["schemas"]["LinksInput"];
            localization?: components["schemas"]["LocalizationInput"];
            /** @description LINE message objects; every string is a template */
            messages?: Record<string, never>[];
            /** @description Messages of the content library, in place of `messages` */
            messageTemplate?: components["schemas"]["MessageTemplateInput"] | null;
            name?: string;
            quietHours?: components["schemas"]["QuietHoursInput"];
            /**
             * @description Template of the LINE ID to send to: an attribute, or one fixed user, group or room ID
             * @default {{line_id}}
             */
            recipient: string;
            utm?: components["schemas"]["UtmInput"];
            /** @description The `version` the change is based on; another one in store answers 409 */
            version?: number;
        };
        UpdateConnection: {
            /** @description Long-lived channel access token */
            channelAccessToken?: string;
            /** @description With `channelSecret`, instead of a token: tokens are then issued by themselves */
            channelId?: string;
            /** @description Verifies webhooks; with `channelId` also issues tokens */
            channelSecret?: string;
            name?: string;
            /**
             * @description IANA name: the zone campaigns of this account are scheduled in. Default: the workspace’s
             * @example Asia/Tokyo
             */
            timeZone?: string;
        };
        UpdateMessageTemplate: {
            /** @description 1 to 5 LINE message objects; every string is a template. Makes a new version */
            messages?: Record<string, never>[];
            name?: string;
            /** @description What was changed */
            note?: string | null;
            /** @description The `version` the change is based on; another one in store answers 409 */
            version?: number;
        };
        UpdateRelay: {
            /** @description while it is paused what comes waits, for a day at most */
            isPaused: boolean;
        };
        UpdateTestRecipient: {
            lineId?: string;
            name?: string;
        };
        UrlClicksView: {
            /** @description Different contacts; 0 where everybody has the same link */
            contacts: number;
            total: number;
            /** @description Where the link leads, with its UTM parameters */
            url: string;
        };
        UseLink: {
            /**
             * Format: email
             * @description For setup
             */
            email?: string;
            /** @description For setup, and for an invitation of somebody new */
            name?: string;
            /**
             * Format: password
             * @description A new one; for an invitation of somebody who has one, that one
             */
            password?: string;
            /** @description What follows the # in the link's address */
            token: string;
        };
        UtmInput: {
            /** @description null: the campaign's name */
            campaign?: string | null;
            content?: string | null;
            /** @default false */
            enabled: boolean;
            /** @default social */
            medium: string;
            /** @default line */
            source: string;
            term?: string | null;
        };
        UtmView: {
            /** @description null: the campaign's name */
            campaign: string | null;
            content: string | null;
            enabled: boolean;
            medium: string;
            source: string;
            term: string | null;
        };
        ValueRangeView: {
            max: number | string;
            /** @description Half of the values are no larger */
            median: number | string;
            min: number | string;
        };
        ValueShareView: {
            /** @description In 95 of 100 cases the true share is no further away; 0: it is exact */
            margin: number;
            /** @description Of the contacts that match */
            share: number;
            /** @description Numbers, `true` and `false` as text */
            value: string;
        };
        VariableFinding: {
            count: number;
            /** @example first_name */
            name: string;
            /** @description External ids of some of them */
            samples: string[];
        };
        WebhookState: {
            /**
             * Format: date-time
             * @description When LINE was asked last
             */
            checkedAt: string | null;
            /** @description How it stands, for a person */
            detail: string;
            /** @description This server’s address for the connection */
            expectedUrl: string;
            /** @description LINE’s switch "Use webhook", which no call can turn; null when never asked */
            isActive: boolean | null;
            /** @description Whether that is this server’s address for the connection; null when never asked */
            isOurs: boolean | null;
            /**
             * Format: date-time
             * @description When LINE sent something last, give or take some seconds
             */
            lastReceivedAt: string | null;
            lastTest: components["schemas"]["LastWebhookTest"] | null;
            /** @description What to do next; null when events arrive */
            nextStep: string | null;
            /** @description Where LINE sends events, as it said at `checkedAt`; null when nowhere, or never asked */
            url: string | null;
        };
        WebhookTestAnswer: {
            /** Format: date-time */
            at: string;
            /** @description What that means, for a person */
            detail: string;
            /** @description What to do next; null when events arrive */
            nextStep: string | null;
            /** @description Whether LINE reached this server and its signature was found good */
            ok: boolean;
            /** @enum {string} */
            reason: "OK" | "COULD_NOT_CONNECT" | "REQUEST_TIMEOUT" | "ERROR_STATUS_CODE" | "UNCLASSIFIED" | "INVALID_URL";
            /** @description What LINE was answered; null when it was not */
            statusCode: number | null;
            /** @description How it stands at LINE after the test */
            webhook: components["schemas"]["WebhookState"];
        };
        WebhookView: {
            /**
             * Format: date-time
             * @description When LINE was asked last
             */
            checkedAt: string | null;
            /** @description LINE’s switch "Use webhook", which no call can turn; null when never asked */
            isActive: boolean | null;
            /** @description Whether that is this server’s address for the connection; null when never asked */
            isOurs: boolean | null;
            /**
             * Format: date-time
             * @description When LINE sent something last, give or take some seconds
             */
            lastReceivedAt: string | null;
            lastTest: components["schemas"]["LastWebhookTest"] | null;
            /** @description Where LINE sends events, as it said at `checkedAt`; null when nowhere, or never asked */
            url: string | null;
        };
        WorkspaceSettingsView: {
            name: string;
            /** @example Asia/Tokyo */
            timeZone: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiKeysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is the admin key */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
                /** @description A part of the name, in any case */
                q?: string;
                /** @description `-`: the other way round */
                sort?: "createdAt" | "-createdAt" | "name" | "-name" | "updatedAt" | "-updatedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AudienceView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAudience"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAudience"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_count: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_duplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_uses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceUses"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_cover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverAudience"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageAnswer"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudiencesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewAudience"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAnswer"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditLogController_list: {
        parameters: {
            query?: {
                action?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
                /** @description The id of what something was done to */
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntryView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_list: {
        parameters: {
            query?: {
                connectionId?: string;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
                /** @description A part of the name */
                q?: string;
                sort?: "-createdAt" | "createdAt" | "-updatedAt" | "updatedAt" | "-name" | "name";
                /** @description One or several, comma separated; without it, all but `archived`. Of: draft, scheduled, sending, paused, sent, stopped, failed, archived */
                status?: string;
                /** @description `summary` leaves the definitions out: CampaignSummary instead of CampaignView */
                view?: "full" | "summary";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CampaignSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaign"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Each mistake with its path, template mistakes with line and column */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCampaign"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no draft, or was changed meanwhile: then `current` is what is in store */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CampaignChangedProblem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckResult"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `test` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudienceChecksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items?: components["schemas"]["AudienceCheckView"][];
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudienceChecksController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartAudienceCheck"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceCheckView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `test` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudienceChecksController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceCheckView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudienceChecksController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceCheckView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `test` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AudienceChecksController_stream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `progress`, at last `end`; the data of both is an AudienceCheckView */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["AudienceCheckView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
                /** @description A part of the contact's externalId or display name */
                q?: string;
                /** @description A failure reason, or a name of `removed` in the report */
                reason?: string;
                /** @description Without it, the latest run together with those whose failures it retries */
                runId?: string;
                /** @description `attempted`: sent, failed or pending */
                status?: "sent" | "failed" | "removed" | "pending" | "attempted";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeliveryView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportController_listAsCsv: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
                /** @description A part of the contact's externalId or display name */
                q?: string;
                /** @description A failure reason, or a name of `removed` in the report */
                reason?: string;
                /** @description Without it, the latest run together with those whose failures it retries */
                runId?: string;
                /** @description `attempted`: sent, failed or pending */
                status?: "sent" | "failed" | "removed" | "pending" | "attempted";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportController_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_duplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `publish` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewResult"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `test` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgressController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProgressController_stream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `progress`, at last `end`; the data of both is a ProgressView */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ProgressView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Same key and body, same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PublishInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `publish` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no draft: perhaps it was published already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The check's errors */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `publish` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_retryFailed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Same key and body, same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retried"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `publish` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is still running, or nobody failed for such a reason */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevisionsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RevisionSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevisionsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevisionsController_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreRevision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is no draft, or was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CampaignChangedProblem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `publish` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Same key and body, same answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `test` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_unpublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `publish` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not scheduled; `campaign_already_started`: too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CampaignsController_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignCounts"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConnectionView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConnection"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionsController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Campaigns use it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionsController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConnection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowerImportsController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowerImportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One runs already, or LINE refuses the credential */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowerImportsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FollowerImportView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowerImportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowerImportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FollowerImportsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowerImportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has ended already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GroupsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "group" | "room";
                limit?: unknown;
                /** @description a part of the name, in any case, or of the id */
                q?: string;
                state?: "joined" | "left";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["GroupView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuarantineController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuarantinedView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QuarantineController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                lineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RelaysController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelaysView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such connection */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RelaysController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRelay"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewRelay"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is forwarded there already, or to three addresses */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RelaysController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                relayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such relay */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RelaysController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                relayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRelay"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelayView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such relay */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionsController_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionWebhookController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookState"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LINE refuses the credential */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LINE does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionWebhookController_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookState"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LINE refuses the credential, or the address: it takes https only */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LINE does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionWebhookController_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTestAnswer"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LINE was asked too often */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LINE does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConnectionsController_try: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryConnection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedConnection"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `connect` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description LINE does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactFieldsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFieldsView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactFieldsController_values: {
        parameters: {
            query?: {
                /** @description a part of the value, in any case */
                q?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldValuesView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contacts have no such field */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                externalId?: string;
                /** @description any of these: repeated, or between commas */
                friendStatus?: ("friend" | "blocked" | "unknown")[];
                hasLineId?: boolean;
                /** @description exactly as stored, such as ja or zh-TW */
                language?: string;
                limit?: unknown;
                lineId?: string;
                /** @description a part of the external id or the display name, in any case */
                q?: string;
                /** @description ascending, or descending with a minus; there is an order for what an index holds */
                sort?: "createdAt" | "-createdAt" | "externalId" | "-externalId" | "lastInteractionAt" | "-lastInteractionAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutContact"];
            };
        };
        responses: {
            /** @description merged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactExportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FriendshipsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FriendshipsView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such contact */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TimelineController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path: {
                externalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_putMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkContacts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactsController_count: {
        parameters: {
            query?: {
                externalId?: string;
                /** @description any of these: repeated, or between commas */
                friendStatus?: ("friend" | "blocked" | "unknown")[];
                hasLineId?: boolean;
                /** @description exactly as stored, such as ja or zh-TW */
                language?: string;
                lineId?: string;
                /** @description a part of the external id or the display name, in any case */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCount"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsController_send: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendEvents"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsAnswer"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsController_listNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventNames"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventsController_listProperties: {
        parameters: {
            query: {
                /** @description of the event */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventProperties"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportUpload"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It has ended already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description They are kept no longer: see `rejectedUntil` of the import */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_listRejected: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RejectedRowView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is under way, undone already, or more than 24 hours old */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_inspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["InspectUpload"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_limits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLimits"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody with this e-mail address is a member already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    InvitationsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
                /** @description stands anywhere in the name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MediaView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["MediaUpload"];
            };
        };
        responses: {
            /** @description The same file is here already; this is it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The images of the workspace take all the room they may */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More than 10 MB, or more than 40 megapixels */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Neither JPEG nor PNG, by its content */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Other images are being converted; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaController_delete: {
        parameters: {
            query?: {
                /** @description also when campaigns show it */
                force?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MediaController_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameMedia"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is the last owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_setRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMember"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is the last owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MembersController_makePasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewLink"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The person belongs to other workspaces too */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_list: {
        parameters: {
            query?: {
                /** @description Whether archived ones are listed too */
                archived?: unknown;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
                /** @description Part of the name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageTemplateSummary"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMessageTemplate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Campaigns use it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMessageTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_unarchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_listVersions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MessageTemplateVersionView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_getVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateVersionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MessageTemplatesController_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageTemplateView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OneTimeLinksController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewLink"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OneTimeLinksController_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookAtLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site made the browser ask */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was used, has expired, or never was */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many links were tried from here; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OneTimeLinksController_use: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseLink"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who is invited has a password already, and this is another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site made the browser ask */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was used, has expired, or never was */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many links were tried from here; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverviewController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Nobody is signed in */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The e-mail address or the password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another site made the browser ask */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many wrong ones; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another site made the browser ask */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many wrong ones; see Retry-After */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_endAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetentionController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetentionController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRetention"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetentionController_count: {
        parameters: {
            query?: {
                contentsDays?: number;
                eventsDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutdatedView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkspaceSettingsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSettingsView"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WorkspaceSettingsController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorkspaceSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceSettingsView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `administer` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TestRecipientsController_list: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before */
                cursor?: string;
                limit?: unknown;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TestRecipientView"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TestRecipientsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTestRecipient"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestRecipientView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another one has this LINE ID */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TestRecipientsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestRecipientView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `view` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TestRecipientsController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TestRecipientsController_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTestRecipient"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestRecipientView"];
                };
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Needs the permission `edit` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not possible in the present state */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The database answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicMediaController_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has it: If-None-Match names its ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Never there, or deleted */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicMediaController_imagemap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
                width: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has it: If-None-Match names its ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Never there, or deleted */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublicMediaController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller has it: If-None-Match names its ETag */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Never there, or deleted */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MetricsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text format of Prometheus */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description METRICS_TOKEN is set, and the request does not carry it */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
